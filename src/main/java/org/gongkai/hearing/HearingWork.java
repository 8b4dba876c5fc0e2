package org.gongkai.hearing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the form of each step: the right state, the right person, then what the step itself asks. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HearingWork {

    private final Hearings hearings;
    private final HearingClocks clocks;
    private final Map<HearingStep, StepWork> works;

    HearingWork(Hearings hearings, HearingClocks clocks, List<StepWork> works) {
        this.hearings = hearings;
        this.clocks = clocks;
        this.works = works.stream().collect(Collectors.toMap(StepWork::step, Function.identity()));
    }

    /** What came of a step. */
    public record Done(Hearing hearing, HearingOutcome outcome) {
    }

    /**
     * Takes a form.
     *
     * @param person who is signed in
     * @param values the submitted form by field key
     * @throws RefusedSubmissionException when something is missing or wrong, or the person may not act here
     */
    public Done handIn(String caseNumber, HearingStep step, Person person, Map<String, Object> values) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (hearing.getState() != step.waitsIn()) {
            throw new RefusedSubmissionException(null, "听证现在是“%s”，“%s”已经由他人办结。请刷新任务列表。".formatted(
                    hearing.getState().title(), step.title()));
        }
        if (step.actors(hearing).stream().noneMatch(person::isIn)) {
            throw new RefusedSubmissionException(null, "您不是“%s”环节的办理人，不能提交。".formatted(step.title()));
        }
        var answers = new AnswerSheet(values);
        answers.onlyKnownKeys(step.keys());
        var outcome = works.get(step).handIn(hearing, person, answers);
        clocks.follow(hearing);
        return new Done(hearing, outcome);
    }
}
