package org.gongkai.deadline;

import java.time.LocalDate;

import org.gongkai.casefile.Journal;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Starts clocks and writes it into the journal. */
@Component
class ClockStarts {

    private final Deadlines deadlines;
    private final CalendarInForce calendar;
    private final Journal journal;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ClockStarts(Deadlines deadlines, CalendarInForce calendar, Journal journal, OfficeClock clock, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    Deadline forward(String caseNumber, DeadlineKind kind, String unitCode, LocalDate startedOn, DeadlineTerms terms) {
        var deadline = save(new Deadline(caseNumber, kind, unitCode, startedOn, false, startedOn, terms, clock.instant(), calendar.get()));
        var days = kind.unit();
        var dates = deadline.hasOneDate()
                ? "期限 %s（%s）".formatted(deadline.getStatutoryDue(), days.words(terms.statutoryDays()))
                : "内部期限 %s（%s），法定期限 %s（%s）".formatted(deadline.getInternalDue(), days.words(terms.internalDays()),
                        deadline.getStatutoryDue(), days.words(terms.statutoryDays()));
        journal.record(caseNumber, Journal.SYSTEM, "%s期限自 %s 起算：%s%s。".formatted(kind.title(), startedOn, dates, provisional(deadline)),
                "deadline=%s basis=%s/%s".formatted(kind, terms.internalBasis(), terms.statutoryBasis()));
        return deadline;
    }

    Deadline backwards(String caseNumber, DeadlineKind kind, String unitCode, LocalDate event, DeadlineTerms terms) {
        var deadline = save(new Deadline(caseNumber, kind, unitCode, clock.today(), true, event, terms, clock.instant(), calendar.get()));
        journal.record(caseNumber, Journal.SYSTEM, "%s须在 %s 前 %d 日完成，最迟 %s（%s）%s。".formatted(kind.title(), event, terms.statutoryDays(),
                deadline.getStatutoryDue(), terms.statutoryBasis(), provisional(deadline)), "deadline=%s before=%s".formatted(kind, event));
        return deadline;
    }

    private Deadline save(Deadline deadline) {
        var caseNumber = deadline.getCaseNumber();
        var kind = deadline.getKind();
        if (deadlines.lockRunning(caseNumber, kind).isPresent()) {
            throw new IllegalStateException("%s has a running clock %s already".formatted(caseNumber, kind));
        }
        // What followed the clock that ran before follows this one now.
        if (deadlines.newest(caseNumber, kind).isPresent()) {
            events.publishEvent(new DeadlineMoved(caseNumber, kind));
        }
        return deadlines.save(deadline);
    }

    private static String provisional(Deadline deadline) {
        return deadline.isProvisional() ? "，期限暂定" : "";
    }
}
