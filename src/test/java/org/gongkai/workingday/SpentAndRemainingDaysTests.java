package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.gongkai.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting between two dates and backwards: what a stopped clock, a reminder and a report need (domain.md C.4). */
@Rule("C.4")
class SpentAndRemainingDaysTests {

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest(name = "({0}, {1}] = {2}")
    @CsvSource({
            "2026-11-23, 2026-12-14, 15",
            "2026-11-23, 2026-11-23, 0",
            "2026-11-20, 2026-11-22, 0",
            "2026-11-20, 2026-11-23, 1",
            "2026-09-30, 2026-10-07, 0",
            "2026-10-09, 2026-10-10, 1",
            "2018-12-01, 2099-12-31, 21060"})
    void theStartIsNotCountedAndTheEndIs(LocalDate start, LocalDate end, int count) {
        assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(count);
        assertThat(calendar.workingDaysBetween(end, start)).isEqualTo(-count);
    }

    @ParameterizedTest(name = "{1} working days before {0} is {2}: {3}")
    @CsvSource({
            "2026-11-26, 3, 2026-11-23, a plain week",
            "2026-12-14, 3, 2026-12-09, over a weekend",
            "2025-10-09, 1, 2025-09-30, over National Day",
            "2025-10-09, 3, 2025-09-28, onto a worked Sunday",
            "2026-11-22, 1, 2026-11-20, from a Sunday back to Friday",
            "2026-10-04, 1, 2026-09-30, from a holiday",
            "2026-10-04, 0, 2026-10-04, 0 days is the day itself",
            "2026-03-05, 1, 2026-03-04, the warning before hearing materials are due"})
    void aReminderIsSoManyWorkingDaysBefore(LocalDate date, int days, LocalDate expected, String why) {
        assertThat(calendar.workingDaysBefore(date, days)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "received {0}, asked {1}, answered {2}, {3} wd: {4} becomes {5}")
    @CsvSource({
            "2025-09-22, 2025-09-26, 2025-10-15, 15, 2025-10-17, 2025-10-30",
            "2025-09-22, 2025-09-26, 2025-10-15, 20, 2025-10-24, 2025-11-06",
            "2026-02-03, 2026-02-10, 2026-03-09, 15, 2026-03-02, 2026-03-23",
            "2026-02-03, 2026-02-10, 2026-03-09, 20, 2026-03-09, 2026-03-30"})
    void whatWasSpentBeforeAStopIsNotCountedAgain(LocalDate received, LocalDate asked, LocalDate answered, int limit,
            LocalDate before, LocalDate after) {
        int spent = calendar.workingDaysBetween(received, asked);

        assertThat(calendar.workingDaysAfter(received, limit).due()).isEqualTo(before);
        assertThat(calendar.workingDaysAfter(answered, limit - spent).due()).isEqualTo(after);
    }

    @ParameterizedTest(name = "{2}: {0} + {1} = {3}")
    @CsvSource({
            "2025-09-26, 15, third party's opinion, 2025-10-23",
            "2026-02-10, 15, third party's opinion, 2026-03-09",
            "2026-02-09, 7, notice to correct a request, 2026-02-25",
            "2026-03-04, 15, reply to the corrected request, 2026-03-25",
            "2026-03-04, 20, reply to the corrected request, 2026-04-01"})
    void theStepsOfARequestHaveTheirOwnLimits(LocalDate start, int limit, String step, LocalDate due) {
        assertThat(calendar.workingDaysAfter(start, limit).due()).as(step).isEqualTo(due);
    }
}
