package org.gongkai.hearing.process;

import java.util.Map;

import org.gongkai.casefile.CaseStanding;
import org.gongkai.engine.CaseVariables;
import org.gongkai.engine.TaskCompletion;
import org.gongkai.engine.TaskSubmission;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.HearingWork;
import org.springframework.stereotype.Component;

/** Hands every form of a hearing to the domain; the process learns the outcome and the facts its gateways read. */
@Component
class HearingTaskCompletion implements TaskCompletion {

    private final HearingWork work;
    private final CaseStanding standing;

    HearingTaskCompletion(HearingWork work, CaseStanding standing) {
        this.work = work;
        this.standing = standing;
    }

    @Override
    public String processKey() {
        return HearingProcess.KEY;
    }

    @Override
    public Map<String, Object> accept(TaskSubmission submission) {
        var step = submission.step(HearingStep.values(), "听证");
        var done = work.handIn(submission.caseNumber(), step, standing.acting(submission.caseNumber(), submission.signedIn(), submission.groups()), submission.answers());
        var variables = HearingProcess.facts(done.hearing(), done.outcome());
        CaseVariables.CASE_TITLE.put(variables, CaseVariables.plain(done.hearing().getMatter().title().strip()));
        return variables;
    }
}
