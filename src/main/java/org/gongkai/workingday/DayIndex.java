package org.gongkai.workingday;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * All working days of a range in order, and for each day how many there are up to it. Both directions are one array
 * access, so a deadline costs the same for 1 day and for 1000. Immutable after construction.
 */
final class DayIndex {

    private final LocalDate firstDay;
    /** Position = days since {@link #firstDay}; value = working days up to and including that day. */
    private final int[] countUpTo;
    /** Position = ordinal - 1; value = days since {@link #firstDay}. */
    private final int[] workingDays;

    DayIndex(LocalDate firstDay, LocalDate lastDay, Predicate<LocalDate> works) {
        this.firstDay = firstDay;
        countUpTo = new int[(int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1];
        int[] found = new int[countUpTo.length];
        int count = 0;
        for (int day = 0; day < countUpTo.length; day++) {
            if (works.test(firstDay.plusDays(day))) {
                found[count++] = day;
            }
            countUpTo[day] = count;
        }
        workingDays = Arrays.copyOf(found, count);
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
        return firstDay.plusDays(workingDays[ordinal - 1]);
    }

    private int position(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(firstDay, date);
    }
}
