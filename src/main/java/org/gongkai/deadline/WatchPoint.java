package org.gongkai.deadline;

import java.time.Instant;

/**
 * A moment at which a clock speaks up.
 *
 * @param kind what has come
 * @param at the instant
 * @param workingDays for a reminder, how many working days are left to the internal date; once overdue, how many have
 *        passed since the statutory date; 0 otherwise
 */
record WatchPoint(Kind kind, Instant at, int workingDays) {

    enum Kind {
        /** Some working days before the internal date, when the office opens. */
        REMINDER,
        /** The internal date has ended (24:00). */
        INTERNAL_DATE,
        /** The statutory date has ended (24:00). */
        STATUTORY_DATE,
        /** Still not done: once a working week after the statutory date. */
        OVERDUE
    }

    /** Names the point within its case, so that no message about it goes out twice. */
    String name() {
        return kind + "@" + at;
    }
}
