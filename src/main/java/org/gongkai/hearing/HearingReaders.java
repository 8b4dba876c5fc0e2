package org.gongkai.hearing;

import org.gongkai.organization.Groups;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Who reads the names, numbers and addresses of those who apply: whoever handles the hearing, and nobody else who may see it. */
@Component
public class HearingReaders {

    /** @return whether the person arranges the hearing: staff of the unit, organizers, the office */
    public boolean organizes(Hearing hearing, Person person) {
        return HearingStep.SELECT.actors(hearing).stream().anyMatch(person::isIn);
    }

    /** @return whether the person arranges, decides on, hosts or records it */
    public boolean handles(Hearing hearing, Person person) {
        return !person.keepsOut() && (organizes(hearing, person) || person.isIn(Groups.leaderOf(hearing.getUnitCode()))
                || person.id().equals(hearing.getHostId()) || person.id().equals(hearing.getRecorderId()));
    }
}
