package org.gongkai.complaint;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.gongkai.organization.Person;

/** What the domain tells and asks the process of a complaint. */
public interface ComplaintFlow {

    /**
     * Starts the process of a complaint that has just been registered.
     *
     * @param registrar who registered it, null for the citizen
     * @param unitCode the unit that handles it, never one complained about
     */
    void begin(Complaint complaint, Person registrar, String unitCode, String unitName);

    /** @return whether this step waits for this person right now */
    boolean waitsFor(String caseNumber, ComplaintStep step, Person person);

    /**
     * Hands in a step as if its form had been submitted in Tasklist.
     *
     * @throws org.gongkai.engine.RefusedSubmissionException when the step does not wait for this person, or the answers are refused
     */
    void complete(String caseNumber, ComplaintStep step, Person person, Map<String, Object> answers);

    /** The complainant has taken the complaint back: everything ends. */
    void complaintWithdrawn(String caseNumber);

    /** The reporter has taken the report back: somebody decides whether to go on. */
    void reportWithdrawn(String caseNumber);

    /** The answer has gone out by itself: nobody has to deliver it any more. */
    void letterSent(String caseNumber);

    /** @return the numbers of the complaints in which an open task is this account's */
    Set<String> casesOf(String account);

    /**
     * Gives the open tasks to those who may act on them now, and takes them from everybody else.
     *
     * @param current the step whose task is just being handed in and is left alone, or null
     */
    void handTo(String caseNumber, ComplaintStep current, Function<ComplaintStep, Set<String>> accounts);
}
