package org.gongkai.publication;

import java.util.Map;

import org.gongkai.organization.Person;

/** What the domain tells and asks the process of an item. */
public interface PublicationFlow {

    /** Starts the review of an item that has just been handed in. */
    void begin(PublicationItem item, String title, String unitName);

    /** @return whether this step waits for this person right now */
    boolean waitsFor(String caseNumber, ReviewStep step, Person person);

    /**
     * Hands in a level's answers, as if the form had been submitted in Tasklist.
     *
     * @param answers by form key
     * @throws org.gongkai.engine.RefusedSubmissionException when the step does not wait for this person, or something is missing
     */
    void sign(String caseNumber, ReviewStep step, Person person, Map<String, Object> answers);

    /**
     * Hands in the revised item, as if the task had been completed in Tasklist.
     *
     * @throws org.gongkai.engine.RefusedSubmissionException when the step does not wait for this person
     */
    void completeRevision(String caseNumber, Person person, String opinion);
}
