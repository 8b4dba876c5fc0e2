package org.gongkai.deadline;

import java.util.List;

/**
 * The rules a clock starts under; the case keeps them when the table changes later.
 *
 * @param internalDays days, in the unit of the kind, to the bureau's own date
 * @param statutoryDays days, in the unit of the kind, to the date of the law
 * @param internalBasis the bureau's rule, in Chinese
 * @param statutoryBasis the article of the law, in Chinese
 * @param reminderDays how many working days before the internal date to remind, largest first
 */
public record DeadlineTerms(int internalDays, int statutoryDays, String internalBasis, String statutoryBasis,
        List<Integer> reminderDays) {

    public DeadlineTerms {
        reminderDays = List.copyOf(reminderDays);
    }

    /**
     * The terms of a clock whose length somebody sets; both dates are the same.
     *
     * @throws IllegalArgumentException when the days are outside 1 to the most the law allows
     */
    static DeadlineTerms given(DeadlineKind kind, int days, String basis, List<Integer> reminderDays) {
        if (days < 1 || days > kind.legalMaximum()) {
            throw new IllegalArgumentException("%s of %s; the law allows 1 to %d".formatted(kind, kind.unit().words(days), kind.legalMaximum()));
        }
        return new DeadlineTerms(days, days, basis, basis, reminderDays);
    }

    /** @throws IllegalStateException when the table allows more than the law (B.10), less than its minimum, or the bureau more than the law */
    DeadlineTerms within(DeadlineKind kind) {
        if (!kind.allows(internalDays, statutoryDays)) {
            throw new IllegalStateException("deadline-policy gives %s %d/%d days; the law allows at least %d and at most %d"
                    .formatted(kind, internalDays, statutoryDays, kind.legalMinimum(), kind.legalMaximum()));
        }
        return this;
    }
}
