package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The prefix sums give what a walk from day to day gives, for every day of 2019 to 2027. The walk reads the file by
 * itself and shares no code with the calendar.
 */
class ArithmeticEqualsDayWalkTests {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    /** What the first notice of its year said and a later one replaced. */
    private static final Set<String> CHANGED_LATER = Set.of("劳动节2019", "春节2020");

    private static Map<LocalDate, Boolean> named;

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @BeforeAll
    static void readTheFile() throws IOException {
        var file = ArithmeticEqualsDayWalkTests.class.getResourceAsStream("/calendar/holiday-days.csv");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            named = lines.lines().skip(1).map(line -> line.split(",")).filter(cells -> !CHANGED_LATER.contains(cells[2] + cells[3]))
                    .collect(Collectors.toMap(cells -> LocalDate.parse(cells[0]), cells -> cells[1].equals("work")));
        }
    }

    @ParameterizedTest(name = "{0} working days")
    @ValueSource(ints = {0, 1, 7, 10, 15, 20, 30, 40})
    void forwardsAndBackwards(int days) {
        everyDay().forEach(start -> {
            assertThat(calendar.workingDaysAfter(start, days).due()).as("%s + %d", start, days)
                    .isEqualTo(walk(start, days, 1));
            // the walk back from January 2019 would leave the calendar
            if (start.getYear() > 2019) {
                assertThat(calendar.workingDaysBefore(start, days)).as("%s - %d", start, days)
                        .isEqualTo(walk(start, days, -1));
            }
        });
    }

    @ParameterizedTest(name = "{0} natural days")
    @ValueSource(ints = {1, 7, 15, 30, 60})
    void naturalDays(int days) {
        everyDay().forEach(start -> {
            assertThat(calendar.naturalDaysAfter(start, days).due()).as("%s + %d", start, days)
                    .isEqualTo(walkToWorkingDay(start.plusDays(days), 1));
            if (start.getYear() > 2019) {
                assertThat(calendar.naturalDaysBefore(start, days)).as("%s - %d", start, days)
                        .isEqualTo(walkToWorkingDay(start.minusDays(days), -1));
            }
        });
    }

    @Test
    void countsBetweenTwoDates() {
        everyDay().forEach(start -> {
            int count = 0;
            for (LocalDate end = start; end.isBefore(start.plusDays(70)); end = end.plusDays(1)) {
                count += end.isAfter(start) && works(end) ? 1 : 0;
                assertThat(calendar.workingDaysBetween(start, end)).as("(%s, %s]", start, end).isEqualTo(count);
            }
        });
    }

    @Test
    void theExplanationCountsWhatTheArithmeticCounts() {
        everyDay().forEach(start -> {
            DueDate due = calendar.workingDaysAfter(start, 20);
            assertThat(due.counted()).as("from %s", start).hasSize(20).allMatch(day -> works(day.date()));
            assertThat(due.skipped()).as("from %s", start).noneMatch(day -> works(day.date()))
                    .hasSize((int) (due.due().toEpochDay() - start.toEpochDay()) - 20);
        });
    }

    private static Stream<LocalDate> everyDay() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static LocalDate walk(LocalDate day, int workingDays, int step) {
        LocalDate at = day;
        for (int left = workingDays; left > 0; left -= works(at) ? 1 : 0) {
            at = at.plusDays(step);
        }
        return at;
    }

    private static LocalDate walkToWorkingDay(LocalDate day, int step) {
        return works(day) ? day : walkToWorkingDay(day.plusDays(step), step);
    }

    private static boolean works(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return named.getOrDefault(day, weekday);
    }
}
