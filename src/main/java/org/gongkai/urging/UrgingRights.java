package org.gongkai.urging;

import org.gongkai.casefile.CaseStanding;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;

/** Who may urge: those who oversee openness work, and the leader in charge of the unit. */
@Component
class UrgingRights {

    private static final Role[] OVERSEERS = {Role.SUPERVISION_GROUP, Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY,
            Role.LEADING_GROUP_HEAD, Role.LEADING_GROUP_DEPUTY, Role.BUREAU_HEAD};

    private final Cases cases;
    private final CaseStanding standing;

    UrgingRights(Cases cases, CaseStanding standing) {
        this.cases = cases;
        this.standing = standing;
    }

    /** @return whether the person may urge in a case that he or she may see; whoever keeps out of it has no say in it */
    boolean mayUrge(Person person, CaseSummary found) {
        return cases.maySee(person, found.caseNumber()) && !standing.keepsOut(person.id(), found.caseNumber())
                && (person.hasAny(OVERSEERS) || found.unitCode() != null && person.isIn(Groups.leaderOf(found.unitCode())));
    }

    /** @return whether the person oversees at all, and may read the list */
    static boolean oversees(Person person) {
        return person.hasAny(OVERSEERS) || person.has(Role.LEADER_IN_CHARGE);
    }
}
