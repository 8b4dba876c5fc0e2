package org.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A clock as people read it today.
 *
 * @param unit the code of the unit whose case it is
 * @param internalRule days and basis of the bureau's own date, in Chinese
 * @param statutoryRule days and basis of the date of the law, in Chinese
 * @param spentWorkingDays how many working days have been used, or were used when the clock ended
 * @param endedAt null while it runs
 * @param words what the light means here, in Chinese, e.g. 距内部期限还有 3 个工作日
 */
public record DeadlineView(String caseNumber, DeadlineKind kind, String unit, LocalDate start, LocalDate internalDue,
        String internalRule, LocalDate statutoryDue, String statutoryRule, boolean provisional, Light light,
        int spentWorkingDays, Instant endedAt, String words) {

    public boolean running() {
        return endedAt == null;
    }
}
