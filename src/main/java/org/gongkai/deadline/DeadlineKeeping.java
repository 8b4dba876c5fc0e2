package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.Journal;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends the clocks of cases and answers what they show. */
@Service
@Transactional
public class DeadlineKeeping {

    private final Deadlines deadlines;
    private final DeadlinePolicy policy;
    private final WorkingCalendar calendar;
    private final Journal journal;
    private final OfficeClock clock;

    DeadlineKeeping(Deadlines deadlines, DeadlinePolicy policy, WorkingCalendar calendar, Journal journal, OfficeClock clock) {
        this.deadlines = deadlines;
        this.policy = policy;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Starts a clock, in the transaction of the case.
     *
     * @param startedOn the day the law counts from; it is not counted itself (民法典 第二百零一条)
     * @return the clock with both dates
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline start(String caseNumber, DeadlineKind kind, String unitCode, LocalDate startedOn) {
        var terms = policy.termsFor(kind, startedOn).within(kind);
        var deadline = deadlines.save(new Deadline(caseNumber, kind, unitCode, startedOn, terms, calendar));
        journal.record(caseNumber, Journal.SYSTEM, "%s期限自 %s 起算：内部期限 %s（%d 个工作日），法定期限 %s（%d 个工作日）%s。".formatted(
                kind.title(), startedOn, deadline.getInternalDue(), terms.internalDays(), deadline.getStatutoryDue(),
                terms.statutoryDays(), deadline.isProvisional() ? "，期限暂定" : ""),
                "deadline=%s basis=%s/%s".formatted(kind, terms.internalBasis(), terms.statutoryBasis()));
        return deadline;
    }

    /** Ends the clock of this kind; a clock that has ended or never ran is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String caseNumber, DeadlineKind kind) {
        deadlines.findByCaseNumberAndKind(caseNumber, kind).ifPresent(deadline -> deadline.end(clock.instant()));
    }

    /** @return all clocks of the case, oldest first */
    @Transactional(readOnly = true)
    public List<Deadline> of(String caseNumber) {
        return deadlines.findByCaseNumberOrderById(caseNumber);
    }

    /** @return the clock that runs now, empty when none does */
    @Transactional(readOnly = true)
    public Optional<Deadline> running(String caseNumber) {
        return deadlines.findFirstByCaseNumberAndEndedAtIsNullOrderById(caseNumber);
    }

    /** @return every running clock, the nearest statutory date first */
    @Transactional(readOnly = true)
    public List<Deadline> running() {
        return deadlines.findByEndedAtIsNullOrderByStatutoryDueAscCaseNumberAsc();
    }

    /** @return how many working days have been used so far, or until the clock ended */
    @Transactional(readOnly = true)
    public int spentWorkingDays(Deadline deadline) {
        var until = deadline.isRunning() ? clock.today() : OfficeClock.dateOf(deadline.getEndedAt());
        return until.isAfter(deadline.getStartedOn()) ? calendar.workingDaysBetween(deadline.getStartedOn(), until) : 0;
    }
}
