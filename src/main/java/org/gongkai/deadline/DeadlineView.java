package org.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A clock as people read it today.
 *
 * @param unit the code of the unit whose case it is
 * @param internalRule days and basis of the bureau's own date, in Chinese
 * @param statutoryRule days and basis of the date of the law, in Chinese
 * @param original the dates as they were at the start, in Chinese, e.g. 原定内部期限 2025-10-17; null when none has moved
 * @param provisional whether a date lies past the last holiday notice (暂定)
 * @param provisionalInternally whether the bureau's own date does
 * @param stopped whether no day counts at present; both dates are then projected (预计)
 * @param spentWorkingDays how many working days have counted so far, or when the clock ended
 * @param spent the same in the unit of the clock, in Chinese, e.g. 12 个自然日
 * @param segments in order; one alone when the clock has only run
 * @param endedAt null while it runs
 * @param words what the light means here, in Chinese, e.g. 距内部期限还有 3 个工作日
 * @param explanation how the date came about; null in lists, which do not show it
 */
public record DeadlineView(String caseNumber, DeadlineKind kind, String unit, LocalDate start, LocalDate internalDue,
        String internalRule, LocalDate statutoryDue, String statutoryRule, String original, boolean provisional,
        boolean provisionalInternally, boolean stopped,
        Light light, int spentWorkingDays, String spent, List<SegmentView> segments, Instant endedAt, String words,
        Explanation explanation) {

    /** @return whether one rule gives the one date */
    public boolean oneDate() {
        return internalDue.equals(statutoryDue) && internalRule.equals(statutoryRule);
    }

    /** @return whether this one of its two dates may still move with a notice */
    public boolean provisional(LocalDate date) {
        return date.equals(statutoryDue) ? provisional : provisionalInternally;
    }

    public boolean running() {
        return endedAt == null;
    }
}
