package org.gongkai.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.problem.Correlation;
import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and finds lines of the audit log. */
@Service
@Transactional
public class AuditLog {

    private static final Duration SAME_READING = Duration.ofMinutes(10);
    private static final int PAGE = 50;
    /** What a spreadsheet takes. */
    private static final int MOST = 100_000;

    private final AuditEntries entries;
    private final OfficeClock clock;

    AuditLog(AuditEntries entries, OfficeClock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param kind null for all
     * @param actor an account, null for everybody
     * @param subject the number of a case, a unit or an account, null for all
     * @param from the first day
     * @param until the last day
     */
    public record Wanted(AuditKind kind, String actor, String subject, LocalDate from, LocalDate until) {
    }

    /**
     * Writes a line, in the transaction of what it reports where there is one.
     *
     * @param actor the account of whoever did it
     * @param subject the number of a case, a unit, an account, or null
     * @param sentence in Chinese, without personal data
     */
    public void record(AuditKind kind, String actor, String subject, String sentence) {
        entries.save(new AuditEntry(clock.instant(), kind, actor, subject, sentence, Correlation.current().orElse(null)));
    }

    /** The same, unless the same person has read the same within ten minutes: turning pages of one file is one reading. */
    public void recordReading(String actor, String subject, String sentence) {
        if (!entries.existsByKindAndActorIdAndSubjectAndSentenceAndRecordedAtAfter(AuditKind.PERSONAL_DATA, actor, subject, sentence,
                clock.instant().minus(SAME_READING))) {
            record(AuditKind.PERSONAL_DATA, actor, subject, sentence);
        }
    }

    /**
     * @param page from 1
     * @return fifty lines, newest first
     */
    @Transactional(readOnly = true)
    public Page<AuditEntry> find(Wanted wanted, int page) {
        return entries.find(wanted.kind(), wanted.actor(), wanted.subject(), OfficeClock.startOf(wanted.from()), OfficeClock.endOf(wanted.until()),
                PageRequest.of(Math.max(0, page - 1), PAGE));
    }

    /** @return all lines, newest first, at most a hundred thousand */
    @Transactional(readOnly = true)
    public List<AuditEntry> all(Wanted wanted) {
        return entries.all(wanted.kind(), wanted.actor(), wanted.subject(), OfficeClock.startOf(wanted.from()), OfficeClock.endOf(wanted.until()), Limit.of(MOST));
    }
}
