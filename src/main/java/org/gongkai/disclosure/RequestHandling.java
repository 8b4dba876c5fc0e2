package org.gongkai.disclosure;

import java.util.List;
import java.util.Map;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the form of every step of a request: whether it is the step's turn and the person's, then to who answers for the step. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RequestHandling {
    private final InformationRequests requests;
    private final List<StepHandling> parts;

    RequestHandling(InformationRequests requests, List<StepHandling> parts) {
        this.requests = requests;
        this.parts = parts;
    }

    /** What came of a form. */
    public record Handled(InformationRequest request, RequestOutcome outcome) {
    }

    /**
     * Takes a form.
     *
     * @param person who is signed in
     * @param values the submitted form by field key
     * @throws RefusedSubmissionException when something is missing or wrong, or the person may not act here
     */
    public Handled submit(String caseNumber, RequestStep step, Person person, Map<String, Object> values) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!step.waitsIn(request.getState())) {
            throw new RefusedSubmissionException(null, "申请现在是“%s”，“%s”已经由他人办结。请刷新任务列表。".formatted(request.getState().title(), step.title()));
        }
        if (step.actors(request.getUnitCode()).stream().noneMatch(person::isIn)) {
            throw new RefusedSubmissionException(null, "您不是“%s”环节的办理人，不能提交。".formatted(step.title()));
        }
        var answers = new AnswerSheet(values);
        answers.onlyKnownKeys(step.keys());
        try {
            return new Handled(request, handling(step).take(request, step, person, answers));
        } catch (InvalidInputException invalid) {
            var first = invalid.errors().entrySet().iterator().next();
            throw new RefusedSubmissionException(first.getKey(), first.getValue());
        }
    }

    private StepHandling handling(RequestStep step) {
        return parts.stream().filter(part -> part.steps().contains(step)).findFirst().orElseThrow();
    }
}
