package org.gongkai.deadline;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Escalation;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
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
    private final TaskHolders holders;
    private final Organization organization;
    private final Escalation escalation;
    private final Inbox inbox;
    private final Journal journal;
    private final Cases cases;
    private final WatchWords words;
    private final OfficeClock clock;

    DeadlineWatching(LockedClocks clocks, WatchSchedule schedule, TaskHolders holders, Organization organization,
            Escalation escalation, Inbox inbox, Journal journal, Cases cases, WatchWords words, OfficeClock clock) {
        this.clocks = clocks;
        this.schedule = schedule;
        this.holders = holders;
        this.organization = organization;
        this.escalation = escalation;
        this.inbox = inbox;
        this.journal = journal;
        this.cases = cases;
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
            tell(deadline, point, cases.find(caseNumber).orElseThrow());
            deadline.told(point);
        });
        return deadline.light(now);
    }

    private void tell(Deadline deadline, WatchPoint point, CaseSummary found) {
        var words = this.words.of(deadline, point);
        var text = "《%s》（%s）%s".formatted(found.title(), found.caseNumber(), words);
        // what has not been published has no title outside the house
        var outside = "案件 %s %s".formatted(found.caseNumber(), words);
        for (var recipient : recipients(deadline, point)) {
            inbox.tell(deadline.getCaseNumber() + ":" + point.name(), recipient, deadline.getCaseNumber(), text, outside);
        }
        journal.record(deadline.getCaseNumber(), Journal.SYSTEM, text, "watch point=" + point.name());
    }

    /** Only those who may see the case: nobody of a unit complained about is ever told of the complaint. */
    private Set<String> recipients(Deadline deadline, WatchPoint point) {
        Set<String> recipients = new TreeSet<>(holders.of(deadline.getCaseNumber()));
        if (point.kind() != WatchPoint.Kind.REMINDER) {
            addMembers(recipients, Groups.headOf(deadline.getUnitCode()));
        }
        if (point.kind() == WatchPoint.Kind.STATUTORY_DATE || point.kind() == WatchPoint.Kind.OVERDUE) {
            addMembers(recipients, Role.OPENNESS_OFFICE.id());
        }
        if (point.kind() == WatchPoint.Kind.OVERDUE) {
            escalation.upTo(point.workingDays() / WatchSchedule.OVERDUE_EVERY, deadline.getUnitCode()).stream().map(Person::id).forEach(recipients::add);
        }
        recipients.removeIf(account -> organization.find(account).filter(person -> cases.maySee(person, deadline.getCaseNumber())).isEmpty());
        return recipients;
    }

    private void addMembers(Set<String> recipients, String group) {
        organization.membersOf(Set.of(group)).stream().map(Person::id).forEach(recipients::add);
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
