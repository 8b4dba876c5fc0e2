package org.gongkai.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.disclosure.RequestIssuing;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Writes the notice of the extension, if it can still be sent in time. */
@Component
@PublishedToModels
class IssueExtensionNoticeDelegate implements JavaDelegate {
    private final RequestIssuing issuing;

    IssueExtensionNoticeDelegate(RequestIssuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DisclosureRequestProcess.OUTCOME.set(execution, DisclosureRequestProcess.word(issuing.extensionNotice(execution.getProcessBusinessKey())));
    }
}
