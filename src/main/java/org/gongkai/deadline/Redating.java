package org.gongkai.deadline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.casefile.Journal;
import org.gongkai.organization.Groups;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.HolidayNotice;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives the running clocks of one case anew by the calendar in force: rows, timers, task dates, messages and the journal
 * move in one transaction or not at all. The row says by which edition it was derived, so doing it twice does it once.
 */
@Component
class Redating {

    private final Deadlines deadlines;
    private final RedatedClocks redated;
    private final CalendarInForce calendar;
    private final ClockNews news;
    private final Journal journal;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Redating(Deadlines deadlines, RedatedClocks redated, CalendarInForce calendar, ClockNews news, Journal journal, OfficeClock clock,
            ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.redated = redated;
        this.calendar = calendar;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Nothing happens to a case whose clocks follow the calendar in force already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void redate(String caseNumber) {
        var inForce = calendar.get();
        var outdated = deadlines.lockRunning(caseNumber).stream().filter(clock -> clock.isOlderThan(inForce)).toList();
        if (outdated.isEmpty()) {
            return;
        }
        var edition = outdated.stream().mapToInt(Deadline::edition).min().orElseThrow();
        var moves = new CaseClocks(outdated).follow(inForce).stream().filter(DateMove::moves).toList();
        if (!moves.isEmpty()) {
            tell(caseNumber, moves, inForce, inForce.takenInAfter(edition), outdated.stream().map(Deadline::getUnitCode).collect(Collectors.toSet()));
        }
        // reminders lie elsewhere even where both dates have stayed
        outdated.forEach(clock -> events.publishEvent(new DeadlineMoved(caseNumber, clock.getKind())));
    }

    private void tell(String caseNumber, List<DateMove> moves, WorkingCalendar inForce, List<HolidayNotice> because, Set<String> units) {
        moves.forEach(move -> redated.save(new Redated(move, inForce.edition(), clock.instant())));
        var dates = moves.stream().map(move -> move.kind().title() + move.words(inForce)).collect(Collectors.joining("；"));
        var reason = because.stream().map(HolidayNotice::cited).collect(Collectors.joining("、"));
        journal.record(caseNumber, Journal.SYSTEM, "按%s重新计算：%s。".formatted(reason, dates), "redated edition=" + inForce.edition());
        news.tell(caseNumber, "REDATED@" + inForce.edition(), "的期限已按新收录的放假通知重新计算：%s。".formatted(dates),
                units.stream().map(Groups::headOf).collect(Collectors.toSet()), List.of());
    }
}
