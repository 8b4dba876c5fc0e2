package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Calendars that are not the official one. */
final class TestCalendars {

    private TestCalendars() {
    }

    /** The official calendar with a notice for 2027 that gives these days off, none of them true. */
    static WorkingCalendar with2027(String... daysOff) {
        HolidayNotice notice = notice(2027);
        List<HolidayNotice> notices = new ArrayList<>(WorkingCalendar.official().notices());
        notices.add(notice);
        List<CalendarDay> days = new ArrayList<>(WorkingCalendar.official().days());
        Stream.of(daysOff).forEach(day -> days.add(off(day, notice)));
        return WorkingCalendar.of(notices, days);
    }

    static HolidayNotice notice(int year) {
        return new HolidayNotice(year, "", LocalDate.of(year - 1, 11, 1), "测试用的" + year + "年放假通知");
    }

    static CalendarDay off(String date, HolidayNotice notice) {
        return new CalendarDay(LocalDate.parse(date), DayKind.OFF, "测试", notice);
    }
}
