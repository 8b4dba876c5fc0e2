package org.gongkai.complaint;

import java.util.List;

import org.gongkai.casefile.DeskPlaces;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the complaints one may see, and to registering one. */
@Order(30)
@Component
class ComplaintPlaces implements DeskPlaces {

    static final Role[] REGISTRARS = {Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY, Role.SUPERVISION_GROUP};

    @Override
    public List<Way> pages(Person person) {
        return ComplaintAccess.watches(person) ? List.of(new Way("/desk/complaints", "投诉举报", "投诉举报的登记、调查和答复")) : List.of();
    }

    @Override
    public List<Way> actions(Person person) {
        return person.hasAny(REGISTRARS) ? List.of(new Way("/desk/complaints/new", "登记投诉举报", "登记来信、来电、来访反映的问题")) : List.of();
    }
}
