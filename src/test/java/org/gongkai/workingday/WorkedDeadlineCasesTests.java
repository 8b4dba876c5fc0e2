package org.gongkai.workingday;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The cases of {@code deadline-cases.csv}, computed by other programs than ours from the texts of the notices
 * (domain.md D): the date, and the reasons for it.
 */
@Rule({"R-49", "R-54", "R-57", "R-72", "D"})
class WorkedDeadlineCasesTests {

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvFileSource(resources = "/deadline-cases.csv", numLinesToSkip = 1)
    void thePeriodEndsOnTheDay(LocalDate start, int workingDays, LocalDate due, String why) {
        DueDate found = calendar.workingDaysAfter(start, workingDays);

        assertThat(found.due()).as(why).isEqualTo(due);
        assertThat(found.provisional()).isFalse();
        assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(workingDays);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvFileSource(resources = "/deadline-cases.csv", numLinesToSkip = 1)
    void theExplanationNamesWhatTheCaseNames(LocalDate start, int workingDays, LocalDate due, String why) {
        List<String> expected = Stream.of(why.split("; "))
                .filter(part -> part.matches("skip .*|count make-up .*|\\d+ plain weekend days skipped")).toList();

        assertThat(inTheWordsOfTheCase(calendar.workingDaysAfter(start, workingDays))).isEqualTo(expected);
    }

    private static List<String> inTheWordsOfTheCase(DueDate due) {
        List<String> words = new ArrayList<>(holidays(due));
        String madeUp = due.counted().stream().filter(day -> day.reason().equals("调休上班"))
                .map(day -> monthAndDay(day) + (day.date().getDayOfWeek() == DayOfWeek.SATURDAY ? "Sat" : "Sun"))
                .collect(joining(" "));
        if (!madeUp.isEmpty()) {
            words.add("count make-up " + madeUp);
        }
        long weekends = due.skipped().stream().filter(day -> day.reason().equals("周末")).count();
        if (weekends > 0) {
            words.add(weekends + " plain weekend days skipped");
        }
        return words;
    }

    private static List<String> holidays(DueDate due) {
        List<String> runs = new ArrayList<>();
        List<CountedDay> skipped = due.skipped().stream().filter(day -> day.reason().endsWith("放假")).toList();
        int first = 0;
        for (int i = 0; i < skipped.size(); i++) {
            boolean runEnds = i + 1 == skipped.size() || !skipped.get(i + 1).reason().equals(skipped.get(i).reason());
            if (runEnds) {
                String festival = skipped.get(i).reason().replace("放假", "");
                String until = i > first ? ".." + monthAndDay(skipped.get(i)) : "";
                runs.add("skip " + festival + " " + monthAndDay(skipped.get(first)) + until);
                first = i + 1;
            }
        }
        return runs;
    }

    private static String monthAndDay(CountedDay day) {
        return day.date().toString().substring(5);
    }
}
