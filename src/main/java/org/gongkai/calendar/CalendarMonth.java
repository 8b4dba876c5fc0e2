package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.DayKind;
import org.gongkai.workingday.WorkingCalendar;

/**
 * A month as people read it: weeks from Monday to Sunday.
 *
 * @param month the month
 * @param workingDays how many it has
 * @param provisional whether no notice arranges it yet
 * @param weeks each of seven days; null outside the month
 */
public record CalendarMonth(YearMonth month, int workingDays, boolean provisional, List<List<Day>> weeks) {

    /**
     * @param works whether it is a working day
     * @param mark 休 for a day off, 班 for a day that is made up, empty for a day no notice names
     * @param festival the festival it belongs to, null when no notice names it
     * @param today whether it is today
     */
    public record Day(LocalDate date, boolean works, String mark, String festival, boolean today) {
    }

    static CalendarMonth of(YearMonth month, WorkingCalendar calendar, LocalDate today) {
        List<List<Day>> weeks = new ArrayList<>();
        for (var monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1); !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(7)) {
            List<Day> week = new ArrayList<>();
            for (var date = monday; date.isBefore(monday.plusDays(7)); date = date.plusDays(1)) {
                week.add(YearMonth.from(date).equals(month) ? day(date, calendar, today) : null);
            }
            weeks.add(week);
        }
        return new CalendarMonth(month, calendar.workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth()), calendar.isProvisional(month.atDay(1)), weeks);
    }

    private static Day day(LocalDate date, WorkingCalendar calendar, LocalDate today) {
        var named = calendar.noticeDay(date);
        return new Day(date, calendar.isWorkingDay(date), named.map(CalendarDay::kind).map(kind -> kind == DayKind.OFF ? "休" : "班").orElse(""),
                named.map(CalendarDay::festival).orElse(null), date.equals(today));
    }
}
