package org.gongkai.consultation.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.gongkai.consultation.ConsultationReview;
import org.gongkai.consultation.ConsultationStep;
import org.gongkai.casefile.CaseStanding;
import org.gongkai.engine.TaskCompletion;
import org.gongkai.engine.TaskSubmission;
import org.springframework.stereotype.Component;

/** Hands every form of a consultation to the domain; the process learns the outcome. */
@Component
class ConsultationTaskCompletion implements TaskCompletion {

    private final ConsultationReview review;
    private final CaseStanding standing;

    ConsultationTaskCompletion(ConsultationReview review, CaseStanding standing) {
        this.review = review;
        this.standing = standing;
    }

    @Override
    public String processKey() {
        return PublicConsultationProcess.KEY;
    }

    @Override
    public Map<String, Object> accept(TaskSubmission submission) {
        var step = submission.step(ConsultationStep.values(), "公开征求意见");
        var outcome = review.submit(submission.caseNumber(), step, standing.acting(submission.caseNumber(), submission.signedIn(), submission.groups()), submission.answers());
        Map<String, Object> variables = new HashMap<>();
        PublicConsultationProcess.OUTCOME.put(variables, outcome.name().toLowerCase(Locale.ROOT));
        return variables;
    }
}
