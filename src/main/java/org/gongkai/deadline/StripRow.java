package org.gongkai.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongkai.deadline.StripDay.Kind;

/**
 * A line of a strip as people read it: a week from Monday to Sunday, or whole weeks in which the clock stood.
 *
 * @param week seven days, null for a day outside the period; empty for a stop
 * @param stop null for a week
 */
public record StripRow(List<StripDay> week, Stop stop) {

    private static final int WEEK = 7;

    /** Whole weeks in which no day counted, for one reason. */
    public record Stop(LocalDate from, LocalDate to, String reason) {

        /** @return how many days, all days of the week among them */
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /** @param days without a gap, in order */
    public static List<StripRow> of(List<StripDay> days) {
        Map<LocalDate, StripDay> byDate = days.stream().collect(Collectors.toMap(StripDay::date, Function.identity()));
        List<StripRow> rows = new ArrayList<>();
        var last = days.get(days.size() - 1).date();
        var monday = days.get(0).date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            add(rows, IntStream.range(0, WEEK).mapToObj(monday::plusDays).map(byDate::get).collect(Collectors.toCollection(ArrayList::new)));
        }
        return rows;
    }

    private static void add(List<StripRow> rows, List<StripDay> week) {
        if (!stoodAllWeek(week)) {
            rows.add(new StripRow(week, null));
            return;
        }
        var stop = new Stop(week.get(0).date(), week.get(WEEK - 1).date(), week.get(0).reason());
        var before = rows.isEmpty() ? null : rows.get(rows.size() - 1).stop();
        if (before != null && before.reason().equals(stop.reason())) {
            rows.set(rows.size() - 1, new StripRow(List.of(), new Stop(before.from(), stop.to(), stop.reason())));
        } else {
            rows.add(new StripRow(List.of(), stop));
        }
    }

    private static boolean stoodAllWeek(List<StripDay> week) {
        return week.stream().allMatch(day -> day != null && day.kind() == Kind.STOPPED && day.reason().equals(week.get(0).reason()));
    }
}
