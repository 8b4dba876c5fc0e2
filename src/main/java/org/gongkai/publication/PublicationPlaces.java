package org.gongkai.publication;

import java.util.List;

import org.gongkai.casefile.DeskPlaces;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to one's items, and to drafting one. */
@Order(10)
@Component
class PublicationPlaces implements DeskPlaces {

    private final Drafters drafters;

    PublicationPlaces(Drafters drafters) {
        this.drafters = drafters;
    }

    @Override
    public List<Way> pages(Person person) {
        return person.hasAny(Role.ADMINISTRATORS) ? List.of()
                : List.of(new Way("/desk/publications", "信息发布", "我和我科室提交的信息、办理进展"));
    }

    @Override
    public List<Way> actions(Person person) {
        if (person.hasAny(Role.LEADER_IN_CHARGE, Role.LEADING_GROUP_HEAD)) {
            return List.of(new Way("/desk/signing", "待我签署", "二级审核、三级签发的稿件，逐件或者一起签署"));
        }
        return drafters.unitsOf(person).isEmpty() ? List.of()
                : List.of(new Way("/desk/publications/new", "起草信息", "填写内容和公开属性，提交三级审核"));
    }
}
