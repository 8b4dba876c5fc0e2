package org.gongkai.disclosure;

import java.util.List;

import org.gongkai.casefile.DeskPlaces;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the requests one may see, and for the office to registering one. */
@Order(20)
@Component
class RequestPlaces implements DeskPlaces {

    @Override
    public List<Way> pages(Person person) {
        return person.hasAny(Role.ADMINISTRATORS) ? List.of()
                : List.of(new Way("/desk/requests", "依申请公开", "公众的信息公开申请、办理进展和期限"));
    }

    @Override
    public List<Way> actions(Person person) {
        return person.has(Role.OPENNESS_OFFICE)
                ? List.of(new Way("/desk/requests/new", "登记申请", "登记当面、来信、电话等渠道的信息公开申请")) : List.of();
    }
}
