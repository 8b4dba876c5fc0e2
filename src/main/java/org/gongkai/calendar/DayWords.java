package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.DayKind;

/** Days as notices write them. */
final class DayWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（E）", Locale.CHINA);

    private DayWords() {
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** @return what these days of one notice say, a sentence for each festival, in the order of their first days */
    static List<String> lines(List<CalendarDay> days) {
        return days.stream().map(CalendarDay::festival).distinct().map(festival -> {
            var off = dates(days, festival, DayKind.OFF);
            var said = Stream.of(off.isEmpty() ? "" : "%s放假，共 %d 天".formatted(runs(off), off.size()), listed(dates(days, festival, DayKind.WORK), "上班"),
                    listed(dates(days, festival, DayKind.ORDINARY), "照常")).filter(part -> !part.isEmpty());
            return "%s：%s。".formatted(festival, said.collect(Collectors.joining("；")));
        }).toList();
    }

    private static List<LocalDate> dates(List<CalendarDay> days, String festival, DayKind kind) {
        return days.stream().filter(day -> day.festival().equals(festival) && day.kind() == kind).map(CalendarDay::date).toList();
    }

    private static String listed(List<LocalDate> dates, String what) {
        return dates.isEmpty() ? "" : dates.stream().map(DayWords::day).collect(Collectors.joining("、")) + what;
    }

    /** Days in a row as one: 1月1日（周五）至3日. */
    private static String runs(List<LocalDate> days) {
        List<String> runs = new ArrayList<>();
        for (int first = 0, last; first < days.size(); first = last + 1) {
            last = first;
            while (last + 1 < days.size() && days.get(last + 1).equals(days.get(last).plusDays(1))) {
                last++;
            }
            runs.add(first == last ? day(days.get(first)) : day(days.get(first)) + "至" + day(days.get(last)));
        }
        return String.join("、", runs);
    }
}
