package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends the clocks of cases and answers what they show. */
@Service
@Transactional
public class DeadlineKeeping {

    private final Deadlines deadlines;
    private final DeadlinePolicy policy;
    private final ClockStarts starts;
    private final ClockMoves moves;
    private final ClockCount count;
    private final ReminderSettings reminders;
    private final OfficeClock clock;

    DeadlineKeeping(Deadlines deadlines, DeadlinePolicy policy, ClockStarts starts, ClockMoves moves, ClockCount count, ReminderSettings reminders,
            OfficeClock clock) {
        this.deadlines = deadlines;
        this.policy = policy;
        this.starts = starts;
        this.moves = moves;
        this.count = count;
        this.reminders = reminders;
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
        return starts.forward(caseNumber, kind, unitCode, startedOn, policy.termsFor(kind, startedOn).within(kind));
    }

    /**
     * Starts a clock whose length somebody sets, within what the law allows: an applicant's time to correct, a consultation
     * of 45 days. Both dates are the same.
     *
     * @param days in the unit of the kind, 1 to its legal maximum
     * @param basis in Chinese, e.g. 《政府信息公开条例》第三十条
     * @throws IllegalArgumentException when the days are outside
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline start(String caseNumber, DeadlineKind kind, String unitCode, LocalDate startedOn, int days, String basis) {
        return starts.forward(caseNumber, kind, unitCode, startedOn, DeadlineTerms.given(kind, days, basis, reminders.daysBefore()));
    }

    /**
     * Starts a clock that counts backwards from an event: what must be done so many natural days before a day.
     *
     * @param event the day of the event, e.g. of the hearing
     * @param daysBefore how many natural days ahead it must be done at the latest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline startBefore(String caseNumber, DeadlineKind kind, String unitCode, LocalDate event, int daysBefore, String basis) {
        return starts.backwards(caseNumber, kind, unitCode, event, DeadlineTerms.given(kind, daysBefore, basis, reminders.daysBeforeEvent()));
    }

    /** The clock of this kind begins anew: day 1 is the first counted day after the given one (条例 第三十条, correction). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restart(String caseNumber, DeadlineKind kind, LocalDate from, SegmentBasis basis) {
        moves.restart(caseNumber, kind, from, basis);
    }

    /**
     * Stops the clock (条例 第三十三条 第三款): this day still counts, none from the next one on until it resumes. Until then
     * both dates are projected.
     *
     * @param lastCounted the day the letter to the third party was sent
     * @param expectedUntil the day the stop is expected to end, itself not counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(String caseNumber, DeadlineKind kind, LocalDate lastCounted, LocalDate expectedUntil, SegmentBasis basis) {
        moves.stop(caseNumber, kind, lastCounted, expectedUntil, basis);
    }

    /** The stop is now expected to end on another day, e.g. when the third party has received the letter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expectStopUntil(String caseNumber, DeadlineKind kind, LocalDate expectedUntil, SegmentBasis basis) {
        moves.expectStopUntil(caseNumber, kind, expectedUntil, basis);
    }

    /** The clock goes on: this day (the opinion arrived, or the third party's time was over) is the last that does not count. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(String caseNumber, DeadlineKind kind, LocalDate lastNotCounted, SegmentBasis basis) {
        moves.resume(caseNumber, kind, lastNotCounted, basis);
    }

    /**
     * Adds days to the clock (条例 第三十三条 第二款): the new date is counted on from the present one.
     *
     * @param internalDays added to the bureau's own date
     * @param statutoryDays added to the date of the law
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(String caseNumber, DeadlineKind kind, int internalDays, int statutoryDays, SegmentBasis basis) {
        moves.extend(caseNumber, kind, internalDays, statutoryDays, basis);
    }

    /** The clock of this kind belongs to another unit from now on, whose head is warned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handTo(String caseNumber, DeadlineKind kind, String unitCode) {
        moves.handTo(caseNumber, kind, unitCode);
    }

    /** @return the newest clock of this kind, running or ended; empty when it never started */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(String caseNumber, DeadlineKind kind) {
        return deadlines.newest(caseNumber, kind);
    }

    /** Ends the clock of this kind; a clock that has ended or never ran is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String caseNumber, DeadlineKind kind) {
        deadlines.lockRunning(caseNumber, kind).ifPresent(deadline -> deadline.end(clock.instant()));
    }

    /**
     * Ends the clock of this kind as of a day: what was done in time and noted later was done in time.
     *
     * @param day today or past
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String caseNumber, DeadlineKind kind, LocalDate day) {
        var endOfDay = OfficeClock.endOf(day).minusSeconds(1);
        var now = clock.instant();
        deadlines.lockRunning(caseNumber, kind).ifPresent(deadline -> deadline.end(endOfDay.isBefore(now) ? endOfDay : now));
    }

    /** @return all clocks of the case, oldest first */
    @Transactional(readOnly = true)
    public List<Deadline> of(String caseNumber) {
        return deadlines.findByCaseNumberOrderById(caseNumber);
    }

    /** @return the watched clock that runs now, empty when none does; the limit of a single step is none */
    @Transactional(readOnly = true)
    public Optional<Deadline> running(String caseNumber) {
        return deadlines.watched(caseNumber);
    }

    /** @return every running clock, the nearest statutory date first */
    @Transactional(readOnly = true)
    public List<Deadline> running() {
        return deadlines.findByEndedAtIsNullOrderByDatesStatutoryDueAscCaseNumberAsc();
    }

    /**
     * The day on which a clock of this kind would end: what a letter names before the clock runs, or by when a day that somebody
     * proposes would be over.
     *
     * @param from the day counted from; it is not counted itself
     * @param days in the unit of the kind
     */
    @Transactional(readOnly = true)
    public LocalDate after(DeadlineKind kind, LocalDate from, int days) {
        return count.after(kind.unit(), from, days);
    }

    /** @return how many working days have counted so far, or until the clock ended; none of a stop, none before a restart */
    @Transactional(readOnly = true)
    public int spentWorkingDays(Deadline deadline) {
        return count.spent(deadline, DayUnit.WORKING);
    }
}
