package org.gongkai.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;

/**
 * When what was told at some moment goes out to members of staff: at the end of its window, not in the quiet hours, and, if
 * the bureau says so, on working days only. Legal delivery to citizens does not ask here.
 *
 * @param windowMinutes a day is cut into windows of this length from 00:00 on
 * @param quietFrom the quiet hours begin
 * @param quietUntil they end, on the next day where that is earlier
 */
record SendingTimes(int windowMinutes, LocalTime quietFrom, LocalTime quietUntil, boolean workingDaysOnly, WorkingCalendar calendar) {

    /** @return the instant from which on it may go out, never before it was told */
    Instant of(Instant told) {
        var at = afterQuiet(endOfWindow(told));
        return workingDaysOnly ? onWorkingDay(at) : at;
    }

    private Instant endOfWindow(Instant told) {
        var midnight = OfficeClock.startOf(OfficeClock.dateOf(told));
        var window = Duration.ofMinutes(windowMinutes);
        var passed = Duration.between(midnight, told).dividedBy(window);
        return midnight.plus(window.multipliedBy(passed + 1));
    }

    private Instant afterQuiet(Instant at) {
        var day = OfficeClock.dateOf(at);
        var time = at.atZone(OfficeClock.ZONE).toLocalTime();
        if (!isQuiet(time)) {
            return at;
        }
        return OfficeClock.at(time.isBefore(quietUntil) ? day : day.plusDays(1), quietUntil);
    }

    private boolean isQuiet(LocalTime time) {
        var overnight = quietFrom.isAfter(quietUntil);
        return overnight ? !time.isBefore(quietFrom) || time.isBefore(quietUntil) : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
    }

    private Instant onWorkingDay(Instant at) {
        var day = OfficeClock.dateOf(at);
        return calendar.isWorkingDay(day) ? at : OfficeClock.at(calendar.workingDaysAfter(day, 1).due(), quietUntil);
    }
}
