package org.gongkai.disclosure.process;

import java.util.Map;
import org.gongkai.casefile.CaseStanding;
import org.gongkai.casefile.Cases;
import org.gongkai.disclosure.RequestFormFacts;
import org.gongkai.disclosure.RequestHandling;
import org.gongkai.disclosure.RequestStep;
import org.gongkai.engine.TaskCompletion;
import org.gongkai.engine.TaskStep;
import org.gongkai.engine.TaskSubmission;
import org.springframework.stereotype.Component;

/** Hands every form of a request to the domain; the process learns the outcome and whose case it is. */
@Component
class RequestTaskCompletion implements TaskCompletion {
    private final RequestHandling handling;
    private final RequestFormFacts facts;
    private final Cases cases;
    private final CaseStanding standing;

    RequestTaskCompletion(RequestHandling handling, RequestFormFacts facts, Cases cases, CaseStanding standing) {
        this.handling = handling;
        this.facts = facts;
        this.cases = cases;
        this.standing = standing;
    }

    @Override
    public String processKey() {
        return DisclosureRequestProcess.KEY;
    }

    @Override
    public Map<String, Object> shows(String caseNumber, String taskKey) {
        return TaskStep.find(RequestStep.values(), taskKey).map(step -> facts.of(caseNumber, step)).orElse(Map.of());
    }

    @Override
    public Map<String, Object> accept(TaskSubmission submission) {
        var step = submission.step(RequestStep.values(), "依申请公开");
        var handled = handling.submit(submission.caseNumber(), step, standing.acting(submission.caseNumber(), submission.signedIn(), submission.groups()), submission.answers());
        var summary = cases.find(submission.caseNumber()).orElseThrow();
        var variables = DisclosureRequestProcess.facts(handled.request(), summary.unitCode(), summary.unitName());
        DisclosureRequestProcess.OUTCOME.put(variables, DisclosureRequestProcess.word(handled.outcome()));
        return variables;
    }
}
