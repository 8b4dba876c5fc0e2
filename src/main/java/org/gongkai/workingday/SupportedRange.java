package org.gongkai.workingday;

import static org.gongkai.workingday.WorkingCalendar.FIRST_DAY;
import static org.gongkai.workingday.WorkingCalendar.LAST_DAY;
import static org.gongkai.workingday.WorkingCalendar.MAX_DAYS;

import java.time.LocalDate;

/** What the calendar computes with; everything else is refused instead of being answered wrongly. */
final class SupportedRange {

    private static final String DATES = FIRST_DAY + " 至 " + LAST_DAY;

    private SupportedRange() {
    }

    static LocalDate checkDate(LocalDate date) {
        if (!contains(date)) {
            throw new CalendarRangeException("日期 " + date + " 不在可计算的范围内：只接受 " + DATES + "。");
        }
        return date;
    }

    static void check(LocalDate date, int days) {
        checkDate(date);
        if (days < 0 || days > MAX_DAYS) {
            throw new CalendarRangeException("天数 " + days + " 不在可计算的范围内：只接受 0 至 " + MAX_DAYS + "。");
        }
    }

    static LocalDate checkResult(LocalDate date) {
        if (!contains(date)) {
            throw resultOutside();
        }
        return date;
    }

    static CalendarRangeException resultOutside() {
        return new CalendarRangeException("算出的日期超出可计算的范围：只能算到 " + DATES + " 之间的日期，请调整日期或天数。");
    }

    private static boolean contains(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }
}
