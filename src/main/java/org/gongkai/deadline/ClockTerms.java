package org.gongkai.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;

/** The rules a clock began under, as its row keeps them. Days are in the unit of its kind. */
@Embeddable
record ClockTerms(int internalDays, int statutoryDays, String internalBasis, String statutoryBasis, String reminderDays) {

    static ClockTerms of(DeadlineTerms terms) {
        return new ClockTerms(terms.internalDays(), terms.statutoryDays(), terms.internalBasis(), terms.statutoryBasis(),
                terms.reminderDays().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** @return how many working days before the internal date to remind */
    List<Integer> reminders() {
        return Arrays.stream(reminderDays.split(",")).filter(part -> !part.isBlank()).map(String::strip).map(Integer::valueOf).toList();
    }
}
