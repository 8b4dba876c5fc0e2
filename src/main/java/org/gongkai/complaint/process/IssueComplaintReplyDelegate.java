package org.gongkai.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.complaint.ComplaintDelivery;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Issues the letter of the answer; that the token came here proves nothing, the complaint's rows must. */
@Component
@PublishedToModels
class IssueComplaintReplyDelegate implements JavaDelegate {

    private final ComplaintDelivery delivery;

    IssueComplaintReplyDelegate(ComplaintDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComplaintHandlingProcess.LETTER_SENT.set(execution, delivery.issue(execution.getProcessBusinessKey()));
    }
}
