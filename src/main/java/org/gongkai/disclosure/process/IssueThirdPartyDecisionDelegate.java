package org.gongkai.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.disclosure.RequestIssuing;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Tells the third parties that objected of the decision. */
@Component
@PublishedToModels
class IssueThirdPartyDecisionDelegate implements JavaDelegate {
    private final RequestIssuing issuing;

    IssueThirdPartyDecisionDelegate(RequestIssuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DisclosureRequestProcess.OUTCOME.set(execution, DisclosureRequestProcess.word(issuing.thirdPartyDecisions(execution.getProcessBusinessKey())));
    }
}
