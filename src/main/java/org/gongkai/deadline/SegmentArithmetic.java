package org.gongkai.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.gongkai.deadline.ClockCourse.Pause;
import org.gongkai.workingday.WorkingCalendar;

/**
 * Where the dates of a clock lie (民法典 第二百零一条、第二百零三条, 条例 第三十条、第三十三条). The first day is not counted. The day
 * the letter to a third party is sent still counts; none counts from the next one through the day its opinion arrives or
 * its time is over; counting goes on the day after. An extension is counted on from the date it extends.
 */
final class SegmentArithmetic {

    private final WorkingCalendar calendar;
    private final DayUnit unit;
    private final ClockCourse course;

    SegmentArithmetic(WorkingCalendar calendar, DayUnit unit, ClockCourse course) {
        this.calendar = calendar;
        this.unit = unit;
        this.course = course;
    }

    /** @return the date after so many days, then after the days of each extension */
    LocalDate due(int days, List<Integer> added) {
        var due = advance(course.from(), days);
        for (int more : added) {
            due = advance(due, more);
        }
        return due;
    }

    /** @return the day on which so many are left to the internal date; the day the clock began when there never were */
    LocalDate dayWith(int daysLeft, int internalDays) {
        int total = internalDays + ClockCourse.sum(course.internalAdded());
        return advance(course.from(), Math.max(total - daysLeft, 0));
    }

    /** @return how many days have counted up to and including this one */
    int spent(LocalDate until) {
        int days = 0;
        var cursor = course.from();
        for (Pause pause : course.pauses()) {
            if (pause.lastNotCounted().isAfter(cursor) && cursor.isBefore(until)) {
                days += count(cursor, earlier(pause.lastCounted(), until));
                cursor = pause.lastNotCounted();
            }
        }
        return days + count(cursor, until);
    }

    private LocalDate advance(LocalDate after, int days) {
        int left = days;
        var cursor = after;
        for (Pause pause : course.pauses()) {
            if (pause.lastNotCounted().isAfter(cursor)) {
                int before = count(cursor, pause.lastCounted());
                if (before >= left) {
                    break;
                }
                left -= before;
                cursor = pause.lastNotCounted();
            }
        }
        return unit == DayUnit.WORKING ? calendar.workingDaysAfter(cursor, left).due() : calendar.naturalDaysAfter(cursor, left).due();
    }

    private int count(LocalDate after, LocalDate until) {
        if (!until.isAfter(after)) {
            return 0;
        }
        return unit == DayUnit.WORKING ? calendar.workingDaysBetween(after, until) : (int) ChronoUnit.DAYS.between(after, until);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
