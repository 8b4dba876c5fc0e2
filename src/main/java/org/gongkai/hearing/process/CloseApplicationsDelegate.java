package org.gongkai.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.hearing.ClosingApplications;
import org.springframework.stereotype.Component;

/** Closes applications to take part in the hearing, and draws the lots. */
@Component
@PublishedToModels
class CloseApplicationsDelegate implements JavaDelegate {

    private final ClosingApplications closing;

    CloseApplicationsDelegate(ClosingApplications closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(execution.getProcessBusinessKey());
    }
}
