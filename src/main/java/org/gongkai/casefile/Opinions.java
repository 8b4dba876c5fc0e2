package org.gongkai.casefile;

import java.util.List;

import org.gongkai.engine.Decision;
import org.gongkai.engine.TaskStep;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who decided what in a case. Publication has reviews of its own, which bind more than one answer to the words. */
@Service
public class Opinions {

    private final CaseOpinions opinions;
    private final OfficeClock clock;

    Opinions(CaseOpinions opinions, OfficeClock clock) {
        this.opinions = opinions;
        this.clock = clock;
    }

    /**
     * Keeps a decision in the transaction of what it decides.
     *
     * @param person who is signed in, not who the task is assigned to
     * @param capacity as what the person acts, in Chinese
     * @param decision null for a step that records work and decides nothing
     * @param opinion at most 2000 characters, or null
     * @param contentHash of the words that are signed, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseOpinion record(String caseNumber, TaskStep step, Person person, String capacity, Decision decision,
            String opinion, String contentHash) {
        return opinions.save(new CaseOpinion(caseNumber, step, person, capacity, decision, opinion, contentHash, clock.instant()));
    }

    /** @return all opinions of the case, oldest first */
    @Transactional(readOnly = true)
    public List<CaseOpinion> of(String caseNumber) {
        return opinions.findByCaseNumberOrderById(caseNumber);
    }
}
