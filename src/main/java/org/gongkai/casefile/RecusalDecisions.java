package org.gongkai.casefile;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;

/**
 * Who decides on somebody else's recusal: the director of the openness office, a deputy where it is about the director or the
 * director keeps out of the case; nobody about himself or herself, nor about whom he or she stands in for.
 */
@Component
class RecusalDecisions {

    private final Organization organization;
    private final CaseStanding standing;
    private final Cases cases;

    RecusalDecisions(Organization organization, CaseStanding standing, Cases cases) {
        this.organization = organization;
        this.standing = standing;
        this.cases = cases;
    }

    boolean mayDecide(Person person, String caseNumber, String subject) {
        var decider = standing.inCase(person, caseNumber);
        return !decider.keepsOut() && !decider.selfAndAbsents().contains(subject) && decides(decider, caseNumber, subject) && cases.maySee(person, caseNumber);
    }

    /** @return whether there is somebody about whom this person decides in the case */
    boolean mayDecide(Person person, String caseNumber) {
        var decider = standing.inCase(person, caseNumber);
        return !decider.keepsOut() && decider.hasAny(Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY) && cases.maySee(person, caseNumber);
    }

    private boolean decides(Person decider, String caseNumber, String subject) {
        return decider.has(Role.OPENNESS_OFFICE_DIRECTOR) || decider.has(Role.OPENNESS_OFFICE_DEPUTY)
                && (organization.find(subject).filter(person -> person.has(Role.OPENNESS_OFFICE_DIRECTOR)).isPresent()
                || standing.left(caseNumber).stream().noneMatch(person -> person.has(Role.OPENNESS_OFFICE_DIRECTOR)));
    }
}
