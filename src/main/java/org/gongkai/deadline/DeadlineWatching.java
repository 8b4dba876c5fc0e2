package org.gongkai.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.gongkai.casefile.Journal;
import org.gongkai.organization.Escalation;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches a running clock: when a point comes it tells who holds the task, from the internal date on also the first
 * responsible person, from the statutory date on also the office, and every week after it one rung more of those above
 * ({@link Escalation}). It never touches the work itself.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineWatching {

    private final LockedClocks clocks;
    private final WatchSchedule schedule;
    private final Escalation escalation;
    private final ClockNews news;
    private final Journal journal;
    private final WatchWords words;
    private final OfficeClock clock;

    DeadlineWatching(LockedClocks clocks, WatchSchedule schedule, Escalation escalation, ClockNews news, Journal journal,
            WatchWords words, OfficeClock clock) {
        this.clocks = clocks;
        this.schedule = schedule;
        this.escalation = escalation;
        this.news = news;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
    }

    /** @return the instant of the next point of the case's running clock, in the past when one has been missed */
    public Instant nextPoint(String caseNumber) {
        return schedule.next(runningClock(caseNumber), clock.instant()).at();
    }

    /**
     * Acts on the point that has come, if it still holds: dates may have moved since the timer was set.
     *
     * @return the light the case shows now
     */
    public Light act(String caseNumber) {
        var deadline = lockedClock(caseNumber);
        var now = clock.instant();
        schedule.reached(deadline, now).ifPresent(point -> {
            tell(deadline, point);
            deadline.told(point);
        });
        return deadline.light(now);
    }

    private void tell(Deadline deadline, WatchPoint point) {
        var late = point.kind() == WatchPoint.Kind.OVERDUE;
        var above = late ? escalation.upTo(point.workingDays() / WatchSchedule.OVERDUE_EVERY, deadline.getUnitCode()) : List.<Person>of();
        var text = news.tell(deadline.getCaseNumber(), point.name(), words.of(deadline, point), answering(deadline, point), above);
        journal.record(deadline.getCaseNumber(), Journal.SYSTEM, text, "watch point=" + point.name());
    }

    private static Set<String> answering(Deadline deadline, WatchPoint point) {
        var head = Groups.headOf(deadline.getUnitCode());
        return switch (point.kind()) {
            case REMINDER -> Set.of();
            case INTERNAL_DATE -> Set.of(head);
            case STATUTORY_DATE, OVERDUE -> Set.of(head, Role.OPENNESS_OFFICE.id());
        };
    }

    private Deadline runningClock(String caseNumber) {
        return clocks.running(caseNumber).orElseThrow(() -> noClock(caseNumber));
    }

    /** Somebody may be moving the clock at this moment: its points are read when that is done. */
    private Deadline lockedClock(String caseNumber) {
        return clocks.lock(caseNumber).orElseThrow(() -> noClock(caseNumber));
    }

    private static IllegalStateException noClock(String caseNumber) {
        return new IllegalStateException("Case %s has no running clock".formatted(caseNumber));
    }
}
