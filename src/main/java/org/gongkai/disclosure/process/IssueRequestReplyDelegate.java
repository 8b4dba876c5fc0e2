package org.gongkai.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.disclosure.RequestIssuing;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Writes the reply; that the token came here proves nothing, the signatures in the case's rows must. */
@Component
@PublishedToModels
class IssueRequestReplyDelegate implements JavaDelegate {
    private final RequestIssuing issuing;

    IssueRequestReplyDelegate(RequestIssuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DisclosureRequestProcess.OUTCOME.set(execution, DisclosureRequestProcess.word(issuing.reply(execution.getProcessBusinessKey())));
    }
}
