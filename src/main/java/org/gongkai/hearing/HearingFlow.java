package org.gongkai.hearing;

import java.util.Map;

import org.gongkai.organization.Person;

/** What the domain tells and asks the process of a hearing. */
public interface HearingFlow {

    /** Starts the process of a hearing that has just been proposed. */
    void begin(Hearing hearing, String unitName);

    /** Tells it that what it put into review is out. */
    void published(Hearing hearing, HearingOutcome outcome);

    /** Tells it that what it put into review will not go out. */
    void notPublished(Hearing hearing);

    /** Tells it that the last of the materials has arrived, when somebody waits for that. */
    void materialsArrived(Hearing hearing, HearingOutcome outcome);

    /** @return whether this step waits for this person right now */
    boolean waitsFor(String caseNumber, HearingStep step, Person person);

    /** Offers a step, when it waits, to this account and to nobody else any more. */
    void handTo(String caseNumber, HearingStep step, String account);

    /** @return whether this step is open */
    boolean waitsAt(String caseNumber, HearingStep step);

    /**
     * Hands in a step from our own page, as if its form had been submitted in Tasklist.
     *
     * @throws org.gongkai.engine.RefusedSubmissionException when the step does not wait for this person, or refuses the answers
     */
    void complete(String caseNumber, HearingStep step, Person person, Map<String, Object> answers);
}
