package org.gongkai.disclosure;

import java.util.Map;

import org.gongkai.organization.Person;

/** What the domain tells and asks the process of a request. */
public interface RequestFlow {
    /** What comes from outside and moves the process on. */
    enum News {
        CORRECTION_RECEIVED, WITHDRAWN, EXTENSION_REQUESTED, CORRECTION_NOTICE_SENT, INQUIRY_SENT, EXTENSION_NOTICE_SENT,
        THIRD_PARTY_DECISION_SENT, REPLY_SENT, ABANDONMENT_SENT
    }

    /** Starts the handling of a request that has just come in. */
    void begin(InformationRequest request, String personId);

    /**
     * Tells the process what has come.
     *
     * @param personId who brought it, null for the applicant or the system
     * @throws RuntimeException when the process does not wait for it
     */
    void tell(String caseNumber, News news, String personId);

    /**
     * Hands in a step on one of our own pages, as if its form had been submitted in Tasklist.
     *
     * @throws org.gongkai.engine.RefusedSubmissionException when the step does not wait for this person, or the answers are refused
     */
    void complete(String caseNumber, RequestStep step, Person person, Map<String, Object> answers);

    /** @return whether this step is open in the case */
    boolean waitsAt(String caseNumber, RequestStep step);

    /** @return whether this step waits for this person right now */
    boolean waitsFor(String caseNumber, RequestStep step, Person person);
}
