package org.gongkai.workingday;

/**
 * The calendar that holds now. Whoever computes a date asks anew each time: a notice that is confirmed while the
 * application runs holds from the next computation on.
 */
@FunctionalInterface
public interface CalendarInForce {

    /** @return by all notices the bureau has confirmed; immutable, never {@code null}, and cheap to ask */
    WorkingCalendar get();
}
