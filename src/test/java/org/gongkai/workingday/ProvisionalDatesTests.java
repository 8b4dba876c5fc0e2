package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind the last notice the calendar counts Monday to Friday and says 暂定; it does not guess (domain.md 0.8, D). */
@Rule({"0.8", "D"})
class ProvisionalDatesTests {

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest(name = "{0} + {1} = {2}, provisional: {3}")
    @CsvSource({
            "2026-12-10, 15, 2026-12-31, false",
            "2026-12-11, 15, 2027-01-01, true",
            "2026-12-31, 0, 2026-12-31, false",
            "2027-01-01, 0, 2027-01-01, true",
            "2026-12-31, 1, 2027-01-01, true",
            "2027-09-30, 1, 2027-10-01, true",
            "2027-10-01, 1, 2027-10-04, true",
            "2028-02-28, 10, 2028-03-13, true"})
    void aDueDateIsProvisionalBehindTheLastNotice(LocalDate start, int days, LocalDate due, boolean provisional) {
        DueDate found = calendar.workingDaysAfter(start, days);

        assertThat(found.due()).isEqualTo(due);
        assertThat(found.provisional()).isEqualTo(provisional);
        assertThat(found.loadedUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void theExplanationSaysWhichDaysAreNotKnownYet() {
        assertThat(calendar.workingDaysAfter(LocalDate.of(2026, 12, 30), 3).explain())
                .extracting(day -> day.date().toString(), CountedDay::counted, CountedDay::reason)
                .containsExactly(tuple("2026-12-31", true, "工作日"), tuple("2027-01-01", true, "工作日（暂定）"),
                        tuple("2027-01-02", false, "周末（暂定）"), tuple("2027-01-03", false, "周末（暂定）"),
                        tuple("2027-01-04", true, "工作日（暂定）"));
    }

    @Test
    void theNextNoticeMakesTheDateFinal() {
        WorkingCalendar loaded = TestCalendars.with2027("2027-01-01", "2027-10-01");
        DueDate before = calendar.workingDaysAfter(LocalDate.of(2026, 12, 11), 15);
        DueDate after = loaded.workingDaysAfter(LocalDate.of(2026, 12, 11), 15);

        assertThat(after.due()).isEqualTo("2027-01-04");
        assertThat(after.provisional()).isFalse();
        assertThat(after.loadedUntil()).isEqualTo("2027-12-31");
        assertThat(before.due()).as("the old answer explains itself still").isEqualTo("2027-01-01");
        assertThat(before.explain()).last().extracting(CountedDay::reason).isEqualTo("工作日（暂定）");
        assertThat(before.calendar()).hasToString("WorkingCalendar[loaded until 2026-12-31]");
        assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(loaded.isProvisional(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void theNextNoticeMayChangeTheDecemberBefore() {
        WorkingCalendar loaded = TestCalendars.with2027("2026-12-31", "2027-01-01");

        assertThat(loaded.workingDaysAfter(LocalDate.of(2026, 12, 10), 15).due()).isEqualTo("2027-01-04");
    }
}
