package org.gongkai.consultation;

import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.organization.Unit;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.publication.Drafters;
import org.springframework.stereotype.Component;

/** Who prepares a consultation and works its opinions up: staff of its unit and the openness office. */
@Component
class Handling {

    private final Drafters drafters;

    Handling(Drafters drafters) {
        this.drafters = drafters;
    }

    /** @return whether the person reads the opinions with the names of those who gave them */
    boolean handles(Person person, Consultation consultation) {
        return !person.keepsOut() && (person.worksIn(consultation.getUnitCode()) || person.has(Role.OPENNESS_OFFICE));
    }

    void requireHandler(Person person, Consultation consultation) {
        if (!handles(person, consultation)) {
            throw new NotAllowedException("只有承办科室（单位）和政务公开办能办理征求意见中收到的意见。");
        }
    }

    /** Whoever hands in an announcement cannot be the one who reviews it. */
    boolean mayAnnounce(Person person, String unit) {
        return drafters.unitsOf(person).stream().map(Unit::code).anyMatch(unit::equals);
    }
}
