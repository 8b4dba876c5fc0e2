package org.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gongkai.settings.OfficeHours;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** When a clock speaks up: reminders when the office opens, the two dates at their 24:00, then every working week. */
@Component
class WatchSchedule {

    static final int OVERDUE_EVERY = 5;

    private static final Comparator<WatchPoint> IN_ORDER = Comparator.comparing(WatchPoint::at).thenComparing(WatchPoint::kind);

    private final CalendarInForce calendar;
    private final OfficeHours hours;

    WatchSchedule(CalendarInForce calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /**
     * The newest point that has been reached, if it was not the last one told; older ones are merged into it. A clock that
     * has moved has other points: they are told although the old ones were.
     *
     * @return empty when nothing has come since the last point
     */
    Optional<WatchPoint> reached(Deadline deadline, Instant now) {
        return points(deadline, now).stream().filter(point -> !point.at().isAfter(now)).max(IN_ORDER)
                .filter(point -> !deadline.hasTold(point));
    }

    /** The point to wait for: one already reached when there is one, else the first to come. Never empty. */
    WatchPoint next(Deadline deadline, Instant now) {
        return reached(deadline, now).orElseGet(() -> points(deadline, now).stream()
                .filter(point -> point.at().isAfter(now)).min(IN_ORDER).orElseThrow());
    }

    /** All points of the clock up to the first overdue point after this instant. */
    private List<WatchPoint> points(Deadline deadline, Instant now) {
        List<WatchPoint> points = new ArrayList<>();
        for (int days : deadline.terms().reminders()) {
            var day = ClockDates.reminder(deadline, days, calendar.get());
            if (day.isAfter(deadline.begunOn())) {
                points.add(new WatchPoint(WatchPoint.Kind.REMINDER, opening(day), days));
            }
        }
        if (!deadline.getInternalDue().equals(deadline.getStatutoryDue())) {
            points.add(new WatchPoint(WatchPoint.Kind.INTERNAL_DATE, OfficeClock.endOf(deadline.getInternalDue()), 0));
        }
        points.add(new WatchPoint(WatchPoint.Kind.STATUTORY_DATE, OfficeClock.endOf(deadline.getStatutoryDue()), 0));
        addOverdue(points, deadline, now);
        return points;
    }

    private void addOverdue(List<WatchPoint> points, Deadline deadline, Instant now) {
        var day = deadline.getStatutoryDue();
        int passed = 0;
        Instant at;
        do {
            day = calendar.get().workingDaysAfter(day, OVERDUE_EVERY).due();
            passed += OVERDUE_EVERY;
            at = opening(day);
            points.add(new WatchPoint(WatchPoint.Kind.OVERDUE, at, passed));
        } while (!at.isAfter(now));
    }

    private Instant opening(LocalDate day) {
        return OfficeClock.at(day, hours.opensOn(day));
    }
}
