package org.gongkai.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.gongkai.ForAll;
import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.DayKind;
import org.gongkai.workingday.HolidayNotice;
import org.gongkai.workingday.NoticeLedger;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;

/** Clocks with a life drawn at random: stops one after the other, extensions within the law, corrections. */
final class DrawnClock {

    static final WorkingCalendar OFFICIAL = WorkingCalendar.official();
    static final Instant NOW = Instant.parse("2025-09-23T02:00:00Z");
    static final SegmentBasis BASIS = new SegmentBasis("条例", null, "office");
    static final DeadlineTerms REPLY = new DeadlineTerms(15, 20, "制度", "条例", List.of(3, 1));

    private DrawnClock() {
    }

    static Deadline reply(LocalDate from) {
        return clock(DeadlineKind.REPLY, from, REPLY);
    }

    static Deadline clock(DeadlineKind kind, LocalDate from, DeadlineTerms terms) {
        return new Deadline("SQ-2025-00001", kind, "office", from, false, from, terms, NOW, OFFICIAL);
    }

    /** @return the clock of a reply after up to six moves; it may stand */
    static Deadline lived(ForAll any, LocalDate from) {
        var clock = reply(from);
        var at = from;
        for (int moves = any.number(0, 6); moves > 0; moves--) {
            at = at.plusDays(any.number(0, 12));
            move(any, clock, at);
        }
        clock.derive(OFFICIAL);
        return clock;
    }

    private static void move(ForAll any, Deadline clock, LocalDate at) {
        var stop = clock.segments().openStop();
        if (any.onceIn(8)) {
            clock.segments().restart(at, BASIS, NOW);
        } else if (stop.isPresent()) {
            clock.segments().resume(at, BASIS, NOW);
        } else if (any.onceIn(3)) {
            extend(any, clock);
        } else {
            clock.segments().stop(at, at.plusDays(any.number(0, 30)), BASIS, NOW);
        }
    }

    /** Adds what the law still leaves. */
    static void extend(ForAll any, Deadline clock) {
        int statutory = DeadlineKind.REPLY.longestExtended() - 20 - ClockCourse.sum(clock.course().statutoryAdded());
        if (statutory > 0) {
            int days = any.number(1, statutory);
            clock.segments().extend(clock.getStartedOn(), any.number(0, days), days, BASIS, NOW);
        }
    }

    /** @return the official calendar and a notice for 2027 that nobody has proclaimed, each day of it off once in so many */
    static WorkingCalendar next(ForAll any, int onceIn) {
        var notice = new HolidayNotice(2027, "", LocalDate.of(2026, 11, 20), "测试用的2027年放假通知");
        return NoticeLedger.official().with(notice, LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> day.getDayOfYear() == 1 || any.onceIn(onceIn))
                .map(day -> new CalendarDay(day, DayKind.OFF, "测试", notice)).toList()).inForce();
    }

    /** @return a clock that tells noon of this day */
    static OfficeClock on(LocalDate day) {
        return new OfficeClock(Clock.fixed(OfficeClock.at(day, LocalTime.NOON), OfficeClock.ZONE));
    }

    /** @return a day near the end of what has been proclaimed */
    static LocalDate late(ForAll any) {
        return any.day(LocalDate.of(2026, 10, 20), LocalDate.of(2027, 3, 31));
    }
}
