package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Counts what of a clock's time has been used today, and what is left. */
@Component
class ClockCount {

    private final CalendarInForce calendar;
    private final OfficeClock clock;

    ClockCount(CalendarInForce calendar, OfficeClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return how many days have counted up to today or the end, in this unit; none of a stop, none before a restart */
    int spent(Deadline deadline, DayUnit countedIn) {
        var until = deadline.isRunning() ? clock.today() : OfficeClock.dateOf(deadline.getEndedAt());
        var sinceStart = ClockCourse.from(deadline.getStartedOn());
        return new SegmentArithmetic(calendar.get(), countedIn, deadline.countsBackwards() ? sinceStart : deadline.course()).spent(until);
    }

    /** @return the day so many days of the unit after a day, which is not counted itself */
    LocalDate after(DayUnit unit, LocalDate day, int days) {
        return new SegmentArithmetic(calendar.get(), unit, ClockCourse.from(day)).due(days, List.of());
    }

    /** @return how many working days are left to the internal date, 0 and less when it has come */
    int left(Deadline deadline) {
        if (deadline.getKind().unit() == DayUnit.NATURAL) {
            return calendar.get().workingDaysBetween(clock.today(), deadline.getInternalDue());
        }
        return deadline.terms().internalDays() + ClockCourse.sum(deadline.course().internalAdded()) - spent(deadline, DayUnit.WORKING);
    }
}
