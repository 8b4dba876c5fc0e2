package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 民法典 art. 201: the day of the event is not counted; day 1 is the first working day after it. */
@Rule({"R-49", "R-54", "R-57", "R-72", "C.4", "D"})
class TheFirstDayIsNotCountedTests {

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest(name = "received {0}")
    @CsvSource({
            "2019-09-27, 2019-10-12, 2019-10-16, 2019-10-23, 2019-10-30, 2019-11-13, 2019-11-27",
            "2020-01-17, 2020-02-04, 2020-02-07, 2020-02-14, 2020-02-21, 2020-03-06, 2020-03-20",
            "2024-09-26, 2024-10-11, 2024-10-15, 2024-10-22, 2024-10-29, 2024-11-12, 2024-11-26",
            "2025-01-20, 2025-02-05, 2025-02-08, 2025-02-14, 2025-02-21, 2025-03-07, 2025-03-21",
            "2026-02-10, 2026-02-26, 2026-03-02, 2026-03-09, 2026-03-16, 2026-03-30, 2026-04-14"})
    void theSixLimitsRunFromOneReceiptDay(LocalDate received, LocalDate after7, LocalDate after10, LocalDate after15,
            LocalDate after20, LocalDate after30, LocalDate after40) {
        assertThat(due(received, 7)).isEqualTo(after7);
        assertThat(due(received, 10)).isEqualTo(after10);
        assertThat(due(received, 15)).isEqualTo(after15);
        assertThat(due(received, 20)).isEqualTo(after20);
        assertThat(due(received, 30)).isEqualTo(after30);
        assertThat(due(received, 40)).isEqualTo(after40);
    }

    @ParameterizedTest(name = "{0} + 1 = {1}: {2}")
    @CsvSource({
            "2025-12-31, 2026-01-04, a worked Sunday is the first working day of 2026",
            "2026-02-13, 2026-02-14, a worked Saturday",
            "2024-02-09, 2024-02-18, 除夕 2024 was a working day and the next one a Sunday",
            "2018-12-28, 2018-12-29, a Saturday worked by the notice of the next year",
            "2019-09-29, 2019-09-30, received on a worked Sunday",
            "2024-02-04, 2024-02-05, received on a worked Sunday",
            "2025-01-26, 2025-01-27, received on a worked Sunday",
            "2025-04-27, 2025-04-28, received on a worked Sunday",
            "2025-09-28, 2025-09-29, received on a worked Sunday",
            "2026-01-04, 2026-01-05, received on a worked Sunday",
            "2019-10-01, 2019-10-08, received on a holiday",
            "2025-10-01, 2025-10-09, received on a holiday",
            "2020-02-01, 2020-02-03, a worked Saturday that became a holiday",
            "2026-11-21, 2026-11-23, received on a plain Saturday"})
    void dayOneIsTheFirstWorkingDayAfterTheEvent(LocalDate start, LocalDate dayOne, String why) {
        assertThat(due(start, 1)).as(why).isEqualTo(dayOne);
    }

    @ParameterizedTest(name = "+ {0}")
    @CsvSource({"1", "7", "15"})
    void anExtensionRunsOnFromTheFirstDueDate(int extension) {
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            assertThat(due(due(day, 15), extension)).as("from " + day).isEqualTo(due(day, 15 + extension));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2026-10-01", "2026-11-21"})
    void aPeriodOfNoDaysEndsOnTheStartDayWhateverItIs(LocalDate start) {
        assertThat(due(start, 0)).isEqualTo(start);
        assertThat(calendar.workingDaysAfter(start, 0).explain()).isEmpty();
    }

    @Test
    void theExplanationGivesEveryDayAfterTheStartWithItsReason() {
        DueDate due = calendar.workingDaysAfter(LocalDate.of(2026, 2, 12), 4);

        assertThat(due.explain()).extracting(day -> day.date().toString(), CountedDay::counted, CountedDay::reason)
                .startsWith(tuple("2026-02-13", true, "工作日"), tuple("2026-02-14", true, "调休上班"),
                        tuple("2026-02-15", false, "春节放假"))
                .endsWith(tuple("2026-02-23", false, "春节放假"), tuple("2026-02-24", true, "工作日"),
                        tuple("2026-02-25", true, "工作日"))
                .hasSize(13);
        assertThat(due.counted()).hasSize(4);
        assertThat(due.skipped()).hasSize(9).allMatch(day -> day.reason().equals("春节放假"));
        assertThat(calendar.explain(LocalDate.of(2026, 11, 22)))
                .isEqualTo(new CountedDay(LocalDate.of(2026, 11, 22), false, "周末"));
    }

    @Test
    void aDueDateThatItsCalendarContradictsCannotBeMade() {
        LocalDate start = LocalDate.of(2026, 11, 23);

        assertThat(new DueDate(start, 15, LocalDate.of(2026, 12, 14), calendar))
                .isEqualTo(calendar.workingDaysAfter(start, 15));
        assertThatThrownBy(() -> new DueDate(start, 15, LocalDate.of(2026, 12, 15), calendar))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2026-12-15");
    }

    private LocalDate due(LocalDate start, int workingDays) {
        return calendar.workingDaysAfter(start, workingDays).due();
    }
}
