package org.gongkai.workingday;

import java.time.LocalDate;

/**
 * One day of a period, and whether it counts: a line of the explanation shown to whoever asks how a date came about.
 *
 * @param date    the day
 * @param counted whether it is a working day
 * @param reason  Chinese: 工作日, 周末, 调休上班, or the festival with 放假, e.g. 春节放假; on a day behind the last loaded
 *                notice 工作日（暂定） or 周末（暂定）, for nobody knows yet
 */
public record CountedDay(LocalDate date, boolean counted, String reason) {

    static CountedDay named(CalendarDay day) {
        return day.kind() == DayKind.WORK
                ? new CountedDay(day.date(), true, "调休上班")
                : new CountedDay(day.date(), false, day.festival() + "放假");
    }

    static CountedDay ordinary(LocalDate date, boolean provisional) {
        boolean weekend = CalendarDay.isWeekend(date);
        return new CountedDay(date, !weekend, (weekend ? "周末" : "工作日") + WorkingCalendar.mark(provisional));
    }
}
