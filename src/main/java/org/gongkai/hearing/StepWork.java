package org.gongkai.hearing;

import org.gongkai.engine.AnswerSheet;
import org.gongkai.organization.Person;

/** What one step of a hearing does with the form that is handed in. */
interface StepWork {

    /** @return the step it belongs to */
    HearingStep step();

    /**
     * Takes the form, in the transaction of the task; the hearing is locked, in the right state, and the person one of the
     * step's groups.
     *
     * @return where the process goes
     * @throws org.gongkai.engine.RefusedSubmissionException when something is missing or wrong
     */
    HearingOutcome handIn(Hearing hearing, Person person, AnswerSheet answers);
}
