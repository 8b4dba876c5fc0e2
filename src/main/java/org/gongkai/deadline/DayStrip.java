package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.gongkai.deadline.ClockCourse.Pause;
import org.gongkai.deadline.StripDay.Kind;
import org.gongkai.workingday.DueDate;
import org.gongkai.workingday.HolidayNotice;
import org.gongkai.workingday.WorkingCalendar;

/**
 * Walks from the first day of a period to its last, day by day, and says of each why it counts or not. The arithmetic finds
 * the same date at one stroke ({@link SegmentArithmetic}); this is how people check it.
 */
public final class DayStrip {

    private final WorkingCalendar calendar;
    private final List<StripDay> days = new ArrayList<>();
    private LocalDate cursor;
    private int number;

    private DayStrip(LocalDate from, WorkingCalendar calendar) {
        this.calendar = calendar;
        this.cursor = from;
        days.add(new StripDay(from, Kind.START, 0, "不计入", null, calendar.isProvisional(from)));
    }

    /** @return every day from the first one, not counted, to the last one */
    public static List<StripDay> of(DueDate due) {
        return working(ClockCourse.from(due.start()), due.workingDays(), due.calendar());
    }

    static List<StripDay> working(ClockCourse course, int total, WorkingCalendar calendar) {
        var strip = new DayStrip(course.from(), calendar);
        while (strip.number < total) {
            strip.workingDay(course.pauses());
        }
        return strip.days;
    }

    /** @param periods the days asked for, then those of each extension, which is counted on from where the last one really ended */
    static List<StripDay> natural(LocalDate from, List<Integer> periods, WorkingCalendar calendar) {
        var strip = new DayStrip(from, calendar);
        for (int period : periods) {
            strip.naturalDays(period, 1);
        }
        return strip.days;
    }

    /** @return the days before an event, the last one to act first */
    static List<StripDay> backwards(LocalDate event, int days, WorkingCalendar calendar) {
        var strip = new DayStrip(event, calendar);
        strip.naturalDays(days, -1);
        Collections.reverse(strip.days);
        return strip.days;
    }

    private void workingDay(List<Pause> pauses) {
        cursor = cursor.plusDays(1);
        Optional<Pause> pause = pauses.stream().filter(one -> one.holds(cursor)).findFirst();
        if (pause.isPresent()) {
            add(Kind.STOPPED, pause.get().reason(), pause.get().article());
        } else {
            add(calendar.isWorkingDay(cursor) ? Kind.COUNTED : Kind.OFF, calendar.reason(cursor), source());
        }
    }

    private void naturalDays(int period, int step) {
        for (int day = 0; day < period; day++) {
            cursor = cursor.plusDays(step);
            add(Kind.COUNTED, "自然日", null);
        }
        while (period > 0 && !calendar.isWorkingDay(cursor)) {
            var because = calendar.reason(cursor);
            var source = source();
            cursor = cursor.plusDays(step);
            add(Kind.MOVED, because + (step > 0 ? "，顺延" : "，提前"), source);
        }
    }

    private void add(Kind kind, String reason, String source) {
        number += kind == Kind.COUNTED ? 1 : 0;
        days.add(new StripDay(cursor, kind, kind == Kind.COUNTED ? number : 0, reason, source, calendar.isProvisional(cursor)));
    }

    private String source() {
        return calendar.noticeDay(cursor).map(day -> day.notice()).map(HolidayNotice::cited).orElse(null);
    }
}
