package org.gongkai.desk.organization;

import java.util.List;
import java.util.Optional;

import org.gongkai.organization.Staffing;
import org.gongkai.organization.Unit;

/**
 * Somebody who can be chosen.
 *
 * @param name the account
 * @param title name, unit and account, as the list shows it
 */
public record PersonChoice(String name, String title) {

    static List<PersonChoice> of(Staffing staffing) {
        return staffing.people().stream().filter(person -> person.enabled()).map(person -> new PersonChoice(person.id(), "%s（%s）".formatted(person.name(),
                Optional.ofNullable(person.unitCode()).flatMap(staffing::unit).map(Unit::name).map(unit -> unit + "，" + person.id()).orElse(person.id()))))
                .toList();
    }
}
