package org.gongkai.deadline;

import java.time.LocalDate;

/** Which day counts hold for a clock that starts on a day: data with effective dates, not code. */
public interface DeadlinePolicy {

    /** @throws IllegalStateException when no rule is in force on that day */
    DeadlineTerms termsFor(DeadlineKind kind, LocalDate startedOn);
}
