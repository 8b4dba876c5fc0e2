package org.gongkai.portal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.gongkai.workingday.CountedDay;
import org.gongkai.workingday.DueDate;

/** A period day by day, in weeks from Monday to Sunday, every day with the reason why it counts or not. */
final class DayStrip {

    private static final int WEEK = 7;

    /**
     * One day of the strip.
     *
     * @param kind start, counted, skipped or due; null for a day outside the period
     * @param label what the day is in the count
     * @param reason why, or null when it is an ordinary working day
     * @param provisional whether no notice covers the day yet
     */
    record Day(LocalDate date, String kind, String label, String reason, boolean provisional) {
    }

    private DayStrip() {
    }

    static List<List<Day>> weeks(DueDate due) {
        var days = days(due);
        List<List<Day>> weeks = new ArrayList<>();
        var monday = due.start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(due.due()); monday = monday.plusWeeks(1)) {
            weeks.add(IntStream.range(0, WEEK).mapToObj(monday::plusDays)
                    .map(date -> days.getOrDefault(date, new Day(date, null, "", null, false))).toList());
        }
        return weeks;
    }

    private static Map<LocalDate, Day> days(DueDate due) {
        Map<LocalDate, Day> days = new HashMap<>();
        days.put(due.start(), new Day(due.start(), "start", "起算日", "不计入", false));
        var counted = 0;
        for (var day : due.explain()) {
            counted += day.counted() ? 1 : 0;
            days.put(day.date(), day(day, counted, due));
        }
        return days;
    }

    private static Day day(CountedDay day, int number, DueDate due) {
        var provisional = due.calendar().isProvisional(day.date());
        // Said apart, the cells of the strip are narrow.
        var reason = day.reason().replace("（暂定）", "");
        if (!day.counted()) {
            return new Day(day.date(), "skipped", "不计", reason, provisional);
        }
        return new Day(day.date(), day.date().equals(due.due()) ? "due" : "counted", "第%d日".formatted(number),
                reason.equals("工作日") ? null : reason, provisional);
    }
}
