package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * Whether the notice for the coming year is missing (domain.md C.1: it comes each autumn). From 1 November on dates past
 * the year are being counted, and are uncertain (暂定) for as long.
 */
@Component
public class NextYear {

    private final CalendarInForce calendar;
    private final OfficeClock clock;

    NextYear(CalendarInForce calendar, OfficeClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return the year whose notice should be there by now and is not; empty when none is missing */
    public Optional<Integer> missing() {
        return missing(clock.today(), calendar.get().loadedUntil());
    }

    static Optional<Integer> missing(LocalDate today, LocalDate loadedUntil) {
        int needed = today.getMonthValue() >= Month.NOVEMBER.getValue() ? today.getYear() + 1 : today.getYear();
        return loadedUntil.getYear() < needed ? Optional.of(loadedUntil.getYear() + 1) : Optional.empty();
    }
}
