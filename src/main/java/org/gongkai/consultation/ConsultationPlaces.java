package org.gongkai.consultation;

import java.util.List;

import org.gongkai.casefile.DeskPlaces;
import org.gongkai.organization.Person;
import org.gongkai.publication.Drafters;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the consultations, and to beginning one. */
@Order(40)
@Component
class ConsultationPlaces implements DeskPlaces {

    private final ConsultationAccess access;
    private final Drafters drafters;

    ConsultationPlaces(ConsultationAccess access, Drafters drafters) {
        this.access = access;
        this.drafters = drafters;
    }

    @Override
    public List<Way> pages(Person person) {
        return access.unitsOf(person).isEmpty() ? List.of()
                : List.of(new Way("/desk/consultations", "征求意见", "公开征求意见、收到的意见、采纳情况"));
    }

    @Override
    public List<Way> actions(Person person) {
        return drafters.unitsOf(person).isEmpty() ? List.of()
                : List.of(new Way("/desk/consultations/new", "公开征求意见", "重要事项决定前，公布方案和理由，征求社会意见"));
    }
}
