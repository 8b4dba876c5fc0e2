package org.gongkai.publication;

import java.util.List;

import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.organization.Unit;
import org.gongkai.problem.NotAllowedException;
import org.springframework.stereotype.Component;

/** Who may write for which unit: its own staff and the openness office, and never whoever reviews it. */
@Component
public class Drafters {

    private final Organization organization;

    Drafters(Organization organization) {
        this.organization = organization;
    }

    /** @return the units the person may draft for, in the bureau's order; empty for somebody who only reviews */
    public List<Unit> unitsOf(Person person) {
        return organization.units().stream().filter(unit -> belongs(unit.code(), person) && !reviews(unit.code(), person)).toList();
    }

    /** @throws NotAllowedException when the unit is not the person's, or the person would have to review the item */
    void require(String unit, Person person) {
        if (!belongs(unit, person)) {
            throw new NotAllowedException("只能为本科室（单位）起草；其他科室的信息请由该科室或政务公开办提交。");
        }
        requireNotReviewer(unit, person);
    }

    /** three persons review, none of them an author; whoever heads the unit would have to. */
    void requireNotReviewer(String unit, Person person) {
        if (reviews(unit, person)) {
            throw new NotAllowedException("您负责审核本科室（单位）的稿件，不能自己起草或修改；请由承办人提交。");
        }
    }

    private static boolean belongs(String unit, Person person) {
        return person.worksIn(unit) || person.has(Role.OPENNESS_OFFICE);
    }

    boolean reviews(String unit, Person person) {
        return person.isIn(Groups.headOf(unit)) || person.isIn(Groups.leaderOf(unit)) || person.has(Role.LEADING_GROUP_HEAD);
    }
}
