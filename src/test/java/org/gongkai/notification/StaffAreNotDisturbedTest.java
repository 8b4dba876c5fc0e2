package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;

import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What members of staff are told outside the application waits for the end of its window, of the quiet hours and of the holiday. */
class StaffAreNotDisturbedTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.official();

    private static LocalDateTime sent(SendingTimes times, LocalDateTime told) {
        return LocalDateTime.ofInstant(times.of(told.atZone(OfficeClock.ZONE).toInstant()), OfficeClock.ZONE);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', value = {
            "2026-11-23T09:00:00 | 2026-11-23T09:30 | the end of its window",
            "2026-11-23T09:29:59 | 2026-11-23T09:30 | the same window",
            "2026-11-23T19:29:00 | 2026-11-23T19:30 | before the quiet hours",
            "2026-11-23T19:45:00 | 2026-11-24T07:30 | the window ends when the quiet hours begin",
            "2026-11-23T23:50:00 | 2026-11-24T07:30 | at night",
            "2026-11-24T03:00:00 | 2026-11-24T07:30 | before dawn",
            "2026-11-24T07:10:00 | 2026-11-24T07:30 | the quiet hours are just over",
            "2026-11-20T19:50:00 | 2026-11-23T07:30 | Friday evening waits for Monday",
            "2026-11-21T10:00:00 | 2026-11-23T07:30 | Saturday",
            "2026-10-01T09:00:00 | 2026-10-08T07:30 | the National Day holiday",
            "2026-10-10T09:00:00 | 2026-10-10T09:30 | a Saturday that is worked"})
    void overnightAndOnHolidays(LocalDateTime told, LocalDateTime sent, String why) {
        assertThat(sent(new SendingTimes(30, LocalTime.of(20, 0), LocalTime.of(7, 30), true, CALENDAR), told)).isEqualTo(sent);
    }

    @Test
    void aBureauMayBeToldOnHolidaysToo() {
        var times = new SendingTimes(60, LocalTime.of(20, 0), LocalTime.of(7, 30), false, CALENDAR);
        assertThat(sent(times, LocalDateTime.of(2026, 10, 1, 9, 15))).isEqualTo(LocalDateTime.of(2026, 10, 1, 10, 0));
    }

    @Test
    void quietHoursMayLieWithinADay() {
        var times = new SendingTimes(15, LocalTime.of(12, 0), LocalTime.of(14, 30), true, CALENDAR);
        assertThat(sent(times, LocalDateTime.of(2026, 11, 23, 11, 50))).isEqualTo(LocalDateTime.of(2026, 11, 23, 14, 30));
        assertThat(sent(times, LocalDateTime.of(2026, 11, 23, 23, 50))).isEqualTo(LocalDateTime.of(2026, 11, 24, 0, 0));
    }
}
