package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 民法典 art. 203: natural days count on, but a period does not end on a day off. */
@Rule({"C.4", "B.7"})
class NaturalPeriodTests {

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest(name = "{0} + {1} = {2}, ends {3}: {4}")
    @CsvSource({
            "2026-01-20, 30, 2026-02-19, 2026-02-24, a consultation that would end in 春节",
            "2025-09-05, 30, 2025-10-05, 2025-10-09, a consultation that would end in 国庆节",
            "2026-03-02, 5, 2026-03-07, 2026-03-09, a plain Saturday",
            "2026-03-02, 4, 2026-03-06, 2026-03-06, a Friday stays",
            "2026-01-15, 30, 2026-02-14, 2026-02-14, a worked Saturday stays",
            "2026-01-01, 1, 2026-01-02, 2026-01-04, moves to a worked Sunday",
            "2026-10-01, 0, 2026-10-01, 2026-10-01, no period has run"})
    void aPeriodEndsOnAWorkingDay(LocalDate start, int days, LocalDate lastDay, LocalDate due, String why) {
        NaturalPeriod period = calendar.naturalDaysAfter(start, days);

        assertThat(period).as(why)
                .isEqualTo(new NaturalPeriod(start, days, lastDay, due, false, LocalDate.of(2026, 12, 31)));
        assertThat(period.moved()).isEqualTo(!lastDay.equals(due));
    }

    @ParameterizedTest(name = "{1} days before {0} is {2}: {3}")
    @CsvSource({
            "2026-03-12, 7, 2026-03-05, materials for a hearing",
            "2026-03-15, 7, 2026-03-06, a plain Sunday moves to Friday",
            "2026-03-02, 7, 2026-02-14, a day in 春节 moves to the worked Saturday before it",
            "2026-03-07, 7, 2026-02-28, a worked Saturday stays",
            "2026-10-01, 0, 2026-10-01, the day itself"})
    void aLimitCountedBackwardsIsNeverLater(LocalDate date, int days, LocalDate expected, String why) {
        assertThat(calendar.naturalDaysBefore(date, days)).as(why).isEqualTo(expected);
    }

    @Test
    void anEndBehindTheLastNoticeIsProvisional() {
        NaturalPeriod inside = calendar.naturalDaysAfter(LocalDate.of(2026, 12, 1), 30);
        NaturalPeriod behind = calendar.naturalDaysAfter(LocalDate.of(2026, 12, 3), 30);

        assertThat(inside.due()).isEqualTo("2026-12-31");
        assertThat(inside.provisional()).isFalse();
        assertThat(behind.lastDay()).isEqualTo("2027-01-02");
        assertThat(behind.due()).isEqualTo("2027-01-04");
        assertThat(behind.provisional()).isTrue();
    }
}
