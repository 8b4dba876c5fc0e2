package org.gongkai.urging;

import java.util.List;

import org.gongkai.casefile.DeskPlaces;
import org.gongkai.organization.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the list of urgings. */
@Order(85)
@Component
class UrgingPlaces implements DeskPlaces {

    @Override
    public List<Way> pages(Person person) {
        return UrgingRights.oversees(person) ? List.of(new Way("/desk/urging", "督办", "督办过的案件、答复和上报")) : List.of();
    }

    @Override
    public List<Way> actions(Person person) {
        return List.of();
    }
}
