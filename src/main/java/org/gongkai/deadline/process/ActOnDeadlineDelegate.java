package org.gongkai.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.deadline.DeadlineWatching;
import org.gongkai.engine.CaseVariables;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** The watch loop's one step: act on the point that has come, show the light in the task lists. */
@Component
@PublishedToModels
class ActOnDeadlineDelegate implements JavaDelegate {

    private final DeadlineWatching watching;

    ActOnDeadlineDelegate(DeadlineWatching watching) {
        this.watching = watching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.LIGHT.set(execution, watching.act(execution.getProcessBusinessKey()).name());
    }
}
