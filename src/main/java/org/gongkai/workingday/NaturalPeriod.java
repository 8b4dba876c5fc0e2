package org.gongkai.workingday;

import java.time.LocalDate;

/**
 * A period of natural days (自然日), such as the 30 days of a consultation, and the day it really ends.
 *
 * @param start       the day of the event that starts the period; not counted (民法典 art. 201)
 * @param naturalDays its length, 0…1000
 * @param lastDay     the last day by count alone
 * @param due         the day it ends: {@code lastDay}, or the first working day after it (民法典 art. 203)
 * @param provisional whether {@code due} lies behind the last loaded notice, so that it must be shown as 暂定
 * @param loadedUntil the last day the notices covered when this was computed
 */
public record NaturalPeriod(LocalDate start, int naturalDays, LocalDate lastDay, LocalDate due, boolean provisional,
        LocalDate loadedUntil) {

    /** Whether the end had to be moved off a weekend or holiday; why is told by {@link WorkingCalendar#explain}. */
    public boolean moved() {
        return !due.equals(lastDay);
    }
}
