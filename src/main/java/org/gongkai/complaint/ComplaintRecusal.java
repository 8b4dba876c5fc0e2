package org.gongkai.complaint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.stereotype.Component;

/** Works out from what a complaint says whom it is about, and so who is kept away. */
@Component
class ComplaintRecusal {

    /** A single sign stands in too many words to name anybody. */
    private static final int SHORTEST_NAME = 2;

    private final Organization organization;

    ComplaintRecusal(Organization organization) {
        this.organization = organization;
    }

    /**
     * Everybody is meant whose name, or post where the account is named after it, stands in the text: rather one too many
     * kept away than one too few. Whoever is named brings his or her own unit along, so that no colleague judges.
     *
     * @param unit the code of the unit complained about, or null
     * @param accusedPerson names or posts, or null
     */
    KeptAway from(String unit, String accusedPerson) {
        Set<String> units = new TreeSet<>();
        Set<String> persons = new TreeSet<>();
        if (unit != null) {
            units.add(unit);
        }
        if (accusedPerson != null) {
            organization.people().stream().filter(person -> isNamed(person, accusedPerson)).forEach(person -> {
                persons.add(person.id());
                units.addAll(unitsOf(person));
            });
        }
        return new KeptAway(units, persons);
    }

    /** @return the codes of the units complaints about which this person is kept away from */
    Set<String> unitsClosedTo(Person person) {
        Set<String> units = new TreeSet<>();
        codes().stream().filter(unit -> new KeptAway(Set.of(unit), Set.of()).includes(person)).forEach(units::add);
        return units;
    }

    private List<String> unitsOf(Person person) {
        return codes().stream().filter(unit -> unit.equals(person.unitCode()) || person.worksIn(unit)).toList();
    }

    private List<String> codes() {
        return organization.units().stream().map(Unit::code).toList();
    }

    private static boolean isNamed(Person person, String text) {
        return person.name().length() >= SHORTEST_NAME && text.contains(person.name());
    }
}
