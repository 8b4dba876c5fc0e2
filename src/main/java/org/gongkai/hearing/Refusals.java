package org.gongkai.hearing;

import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.problem.InvalidInputException;

/** Says over a task's form what a rule said over an input. */
final class Refusals {

    private Refusals() {
    }

    /** Runs a check; its first fault refuses the form, with all sentences. */
    static void asSubmission(Runnable check) {
        try {
            check.run();
        } catch (InvalidInputException invalid) {
            throw of(invalid);
        }
    }

    static RefusedSubmissionException of(InvalidInputException invalid) {
        var first = invalid.errors().keySet().iterator().next();
        return new RefusedSubmissionException(first, String.join("", invalid.errors().values()));
    }
}
