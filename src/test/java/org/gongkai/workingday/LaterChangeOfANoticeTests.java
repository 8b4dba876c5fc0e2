package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A published year can change: open cases on 2020-01-26 moved when Spring Festival was extended (domain.md C.5). */
@Rule("C.5")
class LaterChangeOfANoticeTests {

    @ParameterizedTest(name = "{0} + {1}: {2} became {3}")
    @CsvSource({
            "2019-12-31, 20, 2020-02-03, 2020-02-05",
            "2020-01-08, 15, 2020-02-03, 2020-02-05",
            "2020-01-10, 30, 2020-02-26, 2020-02-28",
            "2020-01-17, 10, 2020-02-05, 2020-02-07"})
    void anOpenDeadlineIsAnotherByTheChangedNotice(LocalDate received, int days, LocalDate before, LocalDate after) {
        assertThat(NoticeLedger.official().asKnownOn(LocalDate.of(2020, 1, 25)).workingDaysAfter(received, days).due()).isEqualTo(before);
        assertThat(NoticeLedger.official().asKnownOn(LocalDate.of(2020, 1, 26)).workingDaysAfter(received, days).due()).isEqualTo(after);
        assertThat(WorkingCalendar.official().workingDaysAfter(received, days).due()).isEqualTo(after);
    }

    @Test
    void aLaterNoticeReplacesItsFestivalWholeAndNothingElse() {
        var before = NoticeLedger.official().asKnownOn(LocalDate.of(2019, 3, 21));
        var after = NoticeLedger.official().asKnownOn(LocalDate.of(2019, 3, 22));

        assertThat(before.isWorkingDay(LocalDate.of(2019, 5, 2))).isTrue();
        assertThat(before.isWorkingDay(LocalDate.of(2019, 4, 28))).isFalse();
        assertThat(after.isWorkingDay(LocalDate.of(2019, 5, 2))).isFalse();
        assertThat(after.isWorkingDay(LocalDate.of(2019, 4, 28))).isTrue();
        assertThat(after.days().stream().filter(day -> !day.festival().equals("劳动节")).toList())
                .isEqualTo(before.days().stream().filter(day -> !day.festival().equals("劳动节")).toList());
    }

    @Test
    void whatWasProclaimedLaterIsNotKnownBefore() {
        var ledger = NoticeLedger.official();

        assertThat(ledger.asKnownOn(LocalDate.of(2025, 11, 3)).loadedUntil()).isEqualTo("2025-12-31");
        assertThat(ledger.asKnownOn(LocalDate.of(2025, 11, 4)).loadedUntil()).isEqualTo("2026-12-31");
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.asKnownOn(LocalDate.of(2018, 12, 3))).withMessageContaining("没有任何放假通知");
    }

    @Test
    void aDayThatBecameAHolidayIsStillThereAsItWasNamedFirst() {
        var ledger = NoticeLedger.official();
        var first = ledger.notices().stream().filter(notice -> notice.number().equals("国办发明电〔2019〕16号")).findFirst().orElseThrow();

        assertThat(ledger.daysOf(first)).contains(new CalendarDay(LocalDate.of(2020, 2, 1), DayKind.WORK, "春节", first));
        assertThat(ledger.inForce().noticeDay(LocalDate.of(2020, 2, 1))).map(CalendarDay::kind).contains(DayKind.OFF);
    }
}
