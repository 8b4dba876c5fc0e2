package org.gongkai.disclosure;

import java.util.Set;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.organization.Person;

/** What one part of the procedure does with the forms of its steps. */
interface StepHandling {
    /** @return the steps it answers for; every step has exactly one */
    Set<RequestStep> steps();

    /**
     * Takes a form whose keys, state and person have been checked.
     *
     * @return where the process goes
     * @throws org.gongkai.engine.RefusedSubmissionException when something is missing or wrong; nothing is kept then
     */
    RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers);
}
