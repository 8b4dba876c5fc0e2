package org.gongkai.complaint;

import java.util.Set;

import org.gongkai.organization.Groups;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;

/**
 * Who must have nothing to do with a complaint: everybody of the units complained about - whoever belongs to one,
 * drafts in one, heads one or has one in charge, since all of these may have to answer for it (R-73) - and whoever is named, with
 * whoever stands in for the named while he or she is away.
 *
 * @param units codes of the units complained about
 * @param persons accounts of those named
 */
record KeptAway(Set<String> units, Set<String> persons) {

    /** The unit that runs the openness office, which otherwise handles every complaint. */
    static final String OFFICE = "office";
    private static final Role[] OFFICE_ROLES = {Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY};

    /** @return whether this person, as he or she is placed today, is kept away */
    boolean includes(Person person) {
        return person.selfAndAbsents().stream().anyMatch(persons::contains) || units.stream().anyMatch(unit -> belongs(person, unit));
    }

    private static boolean belongs(Person person, String unit) {
        return unit.equals(person.unitCode()) || person.worksIn(unit) || person.isIn(Groups.headOf(unit)) || person.isIn(Groups.leaderOf(unit))
                || OFFICE.equals(unit) && person.hasAny(OFFICE_ROLES);
    }
}
