package org.gongkai.notification;

import java.util.List;

import org.gongkai.casefile.DeskPlaces;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the log of what left the house. */
@Order(90)
@Component
class MessagePlaces implements DeskPlaces {

    private static final Role[] DECIDE = {Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY, Role.SUPERVISION_GROUP};

    @Override
    public List<Way> pages(Person person) {
        return person.hasAny(DECIDE) ? List.of(new Way("/desk/deliveries", "消息发送", "邮件、短信的发送记录；没有发出的核实、重发或者改用其他方式")) : List.of();
    }

    @Override
    public List<Way> actions(Person person) {
        return List.of();
    }
}
