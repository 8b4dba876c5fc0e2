package org.gongkai.complaint;

import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers the diagram who is to act on a step. */
@Service
@Transactional(readOnly = true)
public class ComplaintRouting {

    private final Complaints complaints;
    private final EligibleForComplaints eligible;

    ComplaintRouting(Complaints complaints, EligibleForComplaints eligible) {
        this.complaints = complaints;
        this.eligible = eligible;
    }

    /**
     * @return the accounts of those who may act on the step today
     * @throws IllegalStateException when there is no such complaint, or nobody may: a task that nobody can do is worse than none
     */
    public Set<String> accounts(String caseNumber, ComplaintStep step) {
        var found = complaints.findById(caseNumber).map(complaint -> eligible.accounts(complaint, step)).orElse(Set.of());
        if (found.isEmpty()) {
            throw new IllegalStateException("Nobody may do %s of %s".formatted(step, caseNumber));
        }
        return found;
    }
}
