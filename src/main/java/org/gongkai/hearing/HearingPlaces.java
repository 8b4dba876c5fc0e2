package org.gongkai.hearing;

import java.util.List;

import org.gongkai.casefile.DeskPlaces;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.publication.Drafters;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the hearings, and to proposing one. */
@Order(50)
@Component
class HearingPlaces implements DeskPlaces {

    private final Drafters drafters;

    HearingPlaces(Drafters drafters) {
        this.drafters = drafters;
    }

    @Override
    public List<Way> pages(Person person) {
        return person.hasAny(Role.ADMINISTRATORS) ? List.of() : List.of(new Way("/desk/hearings", "听证", "重大决策听证的安排、参加人、笔录和报告"));
    }

    @Override
    public List<Way> actions(Person person) {
        return drafters.unitsOf(person).isEmpty() ? List.of() : List.of(new Way("/desk/hearings/new", "提出听证", "就重大决策事项提出举行听证"));
    }
}
