package org.gongkai.deadline;

import java.util.List;

/**
 * The rules a clock starts under; the case keeps them when the table changes later.
 *
 * @param internalDays working days to the bureau's own date
 * @param statutoryDays working days to the date of the law
 * @param internalBasis the bureau's rule, in Chinese
 * @param statutoryBasis the article of the law, in Chinese
 * @param reminderDays how many working days before the internal date to remind, largest first
 */
public record DeadlineTerms(int internalDays, int statutoryDays, String internalBasis, String statutoryBasis,
        List<Integer> reminderDays) {

    public DeadlineTerms {
        reminderDays = List.copyOf(reminderDays);
    }

    /** @throws IllegalStateException when the table allows more than the law (B.10), or the bureau more than the law */
    DeadlineTerms within(DeadlineKind kind) {
        if (statutoryDays > kind.legalMaximum() || internalDays > statutoryDays || internalDays < 1) {
            throw new IllegalStateException("deadline-policy gives %s %d/%d working days; the law allows at most %d"
                    .formatted(kind, internalDays, statutoryDays, kind.legalMaximum()));
        }
        return this;
    }
}
