package org.gongkai.publication.process;

import java.util.Locale;
import java.util.Map;

import org.gongkai.casefile.CaseStanding;
import org.gongkai.engine.TaskCompletion;
import org.gongkai.engine.TaskSubmission;
import org.gongkai.publication.PublicationReview;
import org.gongkai.publication.ReviewStep;
import org.springframework.stereotype.Component;

/** Hands every form of the review to the domain; the process learns the outcome and the facts its gateways read. */
@Component
class PublicationTaskCompletion implements TaskCompletion {

    private final PublicationReview review;
    private final CaseStanding standing;

    PublicationTaskCompletion(PublicationReview review, CaseStanding standing) {
        this.review = review;
        this.standing = standing;
    }

    @Override
    public String processKey() {
        return PublicationReviewProcess.KEY;
    }

    @Override
    public Map<String, Object> accept(TaskSubmission submission) {
        var step = submission.step(ReviewStep.values(), "信息发布审核");
        var jointUnit = (String) submission.context().get(PublicationReviewProcess.JOINT_UNIT.name());
        var reviewed = review.submit(submission.caseNumber(), step, standing.acting(submission.caseNumber(), submission.signedIn(), submission.groups()), jointUnit, submission.answers());
        var variables = PublicationReviewProcess.facts(reviewed.item(), reviewed.title());
        PublicationReviewProcess.REVIEW_OUTCOME.put(variables, reviewed.outcome().name().toLowerCase(Locale.ROOT));
        return variables;
    }
}
