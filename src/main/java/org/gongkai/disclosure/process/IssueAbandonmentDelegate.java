package org.gongkai.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.disclosure.RequestIssuing;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Tells the applicant that the request is taken to be given up. */
@Component
@PublishedToModels
class IssueAbandonmentDelegate implements JavaDelegate {
    private final RequestIssuing issuing;

    IssueAbandonmentDelegate(RequestIssuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DisclosureRequestProcess.OUTCOME.set(execution, DisclosureRequestProcess.word(issuing.abandonment(execution.getProcessBusinessKey())));
    }
}
