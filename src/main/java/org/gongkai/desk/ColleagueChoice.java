package org.gongkai.desk;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;

/**
 * A colleague who can be chosen on a page.
 *
 * @param name the account
 * @param title the name with the unit, where there is one
 */
public record ColleagueChoice(String name, String title) {

    static ColleagueChoice of(Person person, Organization organization) {
        return new ColleagueChoice(person.id(), person.unitCode() == null ? person.name() : "%s（%s）".formatted(person.name(),
                organization.unit(person.unitCode()).map(Unit::name).orElse(person.unitCode())));
    }

    ColleagueChoice with(String note) {
        return new ColleagueChoice(name, "%s，%s".formatted(title, note));
    }
}
