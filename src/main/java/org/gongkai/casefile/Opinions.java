package org.gongkai.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** @return the accounts whose names stand under words that were handed in at this step: of substitutes, both */
    @Transactional(readOnly = true)
    public Set<String> writersAt(String caseNumber, TaskStep step) {
        return of(caseNumber).stream().filter(opinion -> opinion.getTaskKey().equals(step.taskKey()) && opinion.getContentHash() != null)
                .flatMap(opinion -> opinion.persons().stream()).collect(Collectors.toSet());
    }

    /** @return the accounts whose names stand under what was decided at these steps of the case */
    @Transactional(readOnly = true)
    public Set<String> personsAt(String caseNumber, Collection<? extends TaskStep> steps) {
        var keys = steps.stream().map(TaskStep::taskKey).toList();
        return of(caseNumber).stream().filter(opinion -> keys.contains(opinion.getTaskKey())).flatMap(opinion -> opinion.persons().stream())
                .collect(Collectors.toSet());
    }

    /** @return all opinions of the case, oldest first */
    @Transactional(readOnly = true)
    public List<CaseOpinion> of(String caseNumber) {
        return opinions.findByCaseNumberOrderById(caseNumber);
    }
}
