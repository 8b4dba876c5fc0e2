package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.DayKind;
import org.gongkai.workingday.WorkingCalendar;

/** What the notices in force arrange for a festival: what a later notice refers to. */
final class KnownArrangements {

    private final WorkingCalendar calendar;

    KnownArrangements(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Optional<Arrangement> of(int year, String festival) {
        var days = calendar.days().stream().filter(day -> day.notice().year() == year && day.festival().equals(festival)).toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Arrangement(festival, dates(days, DayKind.OFF), dates(days, DayKind.WORK), ""));
    }

    private static List<LocalDate> dates(List<CalendarDay> days, DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).map(CalendarDay::date).toList();
    }
}
