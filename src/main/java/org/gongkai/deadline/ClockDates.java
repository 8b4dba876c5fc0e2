package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.Comparator;

import jakarta.persistence.Embeddable;
import org.gongkai.workingday.WorkingCalendar;

/**
 * The dates of a clock, always derived from its rules and segments, never typed in.
 *
 * @param internalDue the bureau's own date
 * @param statutoryDue the date of the law
 * @param warnFrom from this day on the light is yellow
 * @param provisional whether a date lies past the last loaded holiday notice (暂定)
 * @param calendarEdition by which edition of the calendar they were derived
 */
@Embeddable
record ClockDates(LocalDate internalDue, LocalDate statutoryDue, LocalDate warnFrom, boolean provisional, int calendarEdition) {

    static ClockDates of(Deadline deadline, WorkingCalendar calendar) {
        var internal = internal(deadline, calendar);
        var statutory = deadline.countsBackwards() ? internal
                : deadline.arithmetic(calendar).due(deadline.terms().statutoryDays(), deadline.course().statutoryAdded());
        var warnFrom = deadline.terms().reminders().stream().map(left -> reminder(deadline, left, calendar))
                .min(Comparator.naturalOrder()).orElse(internal);
        return new ClockDates(internal, statutory, warnFrom, calendar.isProvisional(statutory), calendar.edition());
    }

    /** @return the same days, looked at by a later edition */
    ClockDates keptBy(WorkingCalendar calendar) {
        return new ClockDates(internalDue, statutoryDue, warnFrom, calendar.isProvisional(statutoryDue), calendar.edition());
    }

    /** @return the working day on which so many are left to the internal date; days of a stop are none */
    static LocalDate reminder(Deadline deadline, int daysLeft, WorkingCalendar calendar) {
        if (deadline.getKind().unit() == DayUnit.NATURAL) {
            return calendar.workingDaysBefore(internal(deadline, calendar), daysLeft);
        }
        return deadline.arithmetic(calendar).dayWith(daysLeft, deadline.terms().internalDays());
    }

    private static LocalDate internal(Deadline deadline, WorkingCalendar calendar) {
        return deadline.countsBackwards() ? calendar.naturalDaysBefore(deadline.course().from(), deadline.terms().internalDays())
                : deadline.arithmetic(calendar).due(deadline.terms().internalDays(), deadline.course().internalAdded());
    }
}
