package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Predicate;

/**
 * All working days of a range in order, and for each day how many there are up to it. Both directions are one array
 * access, so a deadline costs the same for 1 day and for 1000. Immutable after construction.
 */
final class DayIndex {

    private final long firstDay;
    /** Position = days since the first; value = working days up to and including that day. */
    private final int[] countUpTo;
    /** Position = ordinal - 1. Dates, not numbers: to make a date of a number costs more than all the rest. */
    private final LocalDate[] workingDays;

    DayIndex(LocalDate firstDay, LocalDate lastDay, Predicate<LocalDate> works) {
        this.firstDay = firstDay.toEpochDay();
        countUpTo = new int[(int) (lastDay.toEpochDay() - firstDay.toEpochDay()) + 1];
        var found = new ArrayList<LocalDate>();
        for (int day = 0; day < countUpTo.length; day++) {
            var date = firstDay.plusDays(day);
            if (works.test(date)) {
                found.add(date);
            }
            countUpTo[day] = found.size();
        }
        workingDays = found.toArray(LocalDate[]::new);
    }

    /** Working days from the beginning of the range up to and including this day. */
    int countUpTo(LocalDate date) {
        return countUpTo[position(date)];
    }

    /** Working days from the beginning of the range to the day before this one. */
    int countBefore(LocalDate date) {
        int position = position(date);
        return position == 0 ? 0 : countUpTo[position - 1];
    }

    /**
     * The working day with this ordinal, the first one of the range being 1.
     *
     * @throws CalendarRangeException if the range has no such working day
     */
    LocalDate workingDay(int ordinal) {
        if (ordinal < 1 || ordinal > workingDays.length) {
            throw SupportedRange.resultOutside();
        }
        return workingDays[ordinal - 1];
    }

    private int position(LocalDate date) {
        return (int) (date.toEpochDay() - firstDay);
    }
}
