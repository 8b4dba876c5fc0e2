package org.gongkai.hearing;

import java.util.List;
import java.util.UUID;

import org.gongkai.casefile.FirstTime;
import org.gongkai.casefile.Upload;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposing a hearing on its page, once: a button pressed twice leads to the case of the first time. */
@Service
public class FormProposing {

    private final Proposing proposing;
    private final Hearings hearings;

    FormProposing(Proposing proposing, Hearings hearings) {
        this.proposing = proposing;
        this.hearings = hearings;
    }

    /**
     * Takes a proposal as {@link Proposing#propose} does.
     *
     * @param formKey the key of the page, or null for a page without one
     * @return the case number, that of the first time when the page was handed in before
     */
    @Transactional(propagation = Propagation.NEVER)
    public String propose(HearingPlan plan, List<Upload> materials, Person preparer, UUID formKey) {
        return FirstTime.of(formKey, key -> hearings.caseOfForm(key, preparer.id()), key -> proposing.propose(plan, materials, preparer, key));
    }
}
