package org.gongkai.consultation;

import org.gongkai.organization.Person;

/** What the domain tells and asks the process of a consultation. */
public interface ConsultationFlow {

    /** Starts the process of a consultation that has just been prepared; it waits for its preparation to be handed in. */
    void begin(Consultation consultation, String unitName);

    /**
     * Hands in the preparation, as if the task had been completed in Tasklist.
     *
     * @throws org.gongkai.engine.RefusedSubmissionException when the step does not wait for this person
     */
    void completePreparation(String caseNumber, Person person);

    /** The announcement or the statement is out. */
    void announcementPublished(String caseNumber);

    /** The announcement or the statement will not go out. */
    void announcementEnded(String caseNumber);

    /** @return whether this step waits for this person right now */
    boolean waitsFor(String caseNumber, ConsultationStep step, Person person);
}
