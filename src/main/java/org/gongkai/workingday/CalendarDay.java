package org.gongkai.workingday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;

/**
 * One day a notice names, either off or worked.
 *
 * @param date     the day
 * @param kind     what the notice says about it
 * @param festival the festival it belongs to, as the notice writes it, e.g. 国庆节、中秋节
 * @param notice   the notice that says so; its year may be the year after {@code date} (2018-12-29, 2022-12-31)
 */
public record CalendarDay(LocalDate date, DayKind kind, String festival, HolidayNotice notice) {

    /**
     * @throws NullPointerException     if a component is {@code null}
     * @throws IllegalArgumentException if the festival is blank, if the date is neither in the notice's year nor in the
     *                                  December before it, or if a Monday to Friday is said to be made up; the message
     *                                  is Chinese because whoever imports a notice reads it
     */
    public CalendarDay {
        Objects.requireNonNull(kind, "kind");
        if (festival.isBlank()) {
            throw new IllegalArgumentException(date + " 没有写明所属节日。");
        }
        boolean decemberBefore = date.getYear() == notice.year() - 1 && date.getMonth() == Month.DECEMBER;
        if (date.getYear() != notice.year() && !decemberBefore) {
            throw new IllegalArgumentException(date + " 不属于 " + notice.year() + " 年的放假通知。");
        }
        // scraped sources list "work" Mondays (2020-02-03); harmless there, but more often a date read off by one
        if (kind == DayKind.WORK && !isWeekend(date)) {
            throw new IllegalArgumentException(date + " 是周一至周五，不能列为调休上班日。");
        }
    }

    /** Whether an ordinary week rests on this day, notices aside. */
    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
