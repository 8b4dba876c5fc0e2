package org.gongkai.complaint.process;

import java.util.HashMap;
import java.util.Map;

import org.gongkai.complaint.ComplaintHandling;
import org.gongkai.complaint.ComplaintStep;
import org.gongkai.casefile.CaseStanding;
import org.gongkai.engine.TaskCompletion;
import org.gongkai.engine.TaskSubmission;
import org.springframework.stereotype.Component;

/** Hands every form of a complaint to the domain; the process learns the outcome and nothing else. */
@Component
class ComplaintTaskCompletion implements TaskCompletion {

    private final ComplaintHandling handling;
    private final CaseStanding standing;

    ComplaintTaskCompletion(ComplaintHandling handling, CaseStanding standing) {
        this.handling = handling;
        this.standing = standing;
    }

    @Override
    public String processKey() {
        return ComplaintHandlingProcess.KEY;
    }

    @Override
    public Map<String, Object> accept(TaskSubmission submission) {
        var step = submission.step(ComplaintStep.values(), "投诉举报办理");
        var outcome = handling.submit(submission.caseNumber(), step, standing.acting(submission.caseNumber(), submission.signedIn(), submission.groups()), submission.answers());
        Map<String, Object> variables = new HashMap<>();
        ComplaintHandlingProcess.OUTCOME.put(variables, outcome.word());
        return variables;
    }
}
