package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outside 2018-12-01…2099-12-31 and 0…1000 days the calendar refuses, and says in Chinese what it accepts. */
class CalendarRangeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest
    @ValueSource(strings = {"2018-11-30", "2100-01-01", "-999999999-01-01", "+999999999-12-31"})
    void aDateOutsideIsRefusedByEveryMethod(LocalDate date) {
        assertDateRefused(date, () -> calendar.isWorkingDay(date));
        assertDateRefused(date, () -> calendar.explain(date));
        assertDateRefused(date, () -> calendar.workingDaysAfter(date, 1));
        assertDateRefused(date, () -> calendar.workingDaysAfter(date, 0));
        assertDateRefused(date, () -> calendar.workingDaysBefore(date, 0));
        assertDateRefused(date, () -> calendar.naturalDaysAfter(date, 0));
        assertDateRefused(date, () -> calendar.naturalDaysBefore(date, 0));
        assertDateRefused(date, () -> calendar.workingDaysBetween(date, TODAY));
        assertDateRefused(date, () -> calendar.workingDaysBetween(TODAY, date));
        assertThat(calendar.noticeDay(date)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aNumberOfDaysOutsideIsRefused(int days) {
        assertDaysRefused(days, () -> calendar.workingDaysAfter(TODAY, days));
        assertDaysRefused(days, () -> calendar.workingDaysBefore(TODAY, days));
        assertDaysRefused(days, () -> calendar.naturalDaysAfter(TODAY, days));
        assertDaysRefused(days, () -> calendar.naturalDaysBefore(TODAY, days));
    }

    @Test
    void aResultOutsideIsRefused() {
        assertResultRefused(() -> calendar.workingDaysAfter(LocalDate.of(2099, 12, 31), 1));
        assertResultRefused(() -> calendar.workingDaysAfter(LocalDate.of(2099, 1, 1), 1000));
        assertResultRefused(() -> calendar.naturalDaysAfter(LocalDate.of(2099, 12, 31), 1));
        assertResultRefused(() -> calendar.workingDaysBefore(LocalDate.of(2018, 12, 3), 1));
        assertResultRefused(() -> calendar.workingDaysBefore(LocalDate.of(2018, 12, 1), 1));
        assertResultRefused(() -> calendar.naturalDaysBefore(LocalDate.of(2018, 12, 3), 3));
        // 2018-12-01 and 02 are a weekend: the day is inside, the working day before it is not
        assertResultRefused(() -> calendar.naturalDaysBefore(LocalDate.of(2018, 12, 3), 1));
    }

    @Test
    void theEdgesAreInside() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2099, 12, 31))).isTrue();
        assertThat(calendar.workingDaysAfter(LocalDate.of(2018, 12, 1), 1).due()).isEqualTo("2018-12-03");
        assertThat(calendar.workingDaysAfter(LocalDate.of(2099, 12, 30), 1).due()).isEqualTo("2099-12-31");
        assertThat(calendar.workingDaysBefore(LocalDate.of(2018, 12, 4), 1)).isEqualTo("2018-12-03");
        assertThat(calendar.workingDaysAfter(TODAY, 1000).counted()).hasSize(1000);
        assertThat(calendar.naturalDaysAfter(TODAY, 1000).lastDay()).isEqualTo("2029-08-19");
    }

    @Test
    void nothingIsNull() {
        assertThatNullPointerException().isThrownBy(() -> calendar.workingDaysAfter(null, 1));
        assertThatNullPointerException().isThrownBy(() -> calendar.workingDaysBetween(TODAY, null));
        assertThatNullPointerException().isThrownBy(() -> calendar.noticeDay(null));
        assertThatNullPointerException().isThrownBy(() -> calendar.isProvisional(null));
    }

    private static void assertDateRefused(LocalDate date, ThrowingCallable call) {
        assertThatExceptionOfType(CalendarRangeException.class).isThrownBy(call)
                .withMessageContainingAll("日期 " + date, "只接受", "2018-12-01 至 2099-12-31");
    }

    private static void assertDaysRefused(int days, ThrowingCallable call) {
        assertThatExceptionOfType(CalendarRangeException.class).isThrownBy(call)
                .withMessageContainingAll("天数 " + days, "只接受 0 至 1000");
    }

    private static void assertResultRefused(ThrowingCallable call) {
        assertThatExceptionOfType(CalendarRangeException.class).isThrownBy(call)
                .withMessageContainingAll("算出的日期", "2018-12-01 至 2099-12-31");
    }
}
