package org.gongkai.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.hearing.Announcing;
import org.springframework.stereotype.Component;

/** Puts the list of those who take part into review. */
@Component
@PublishedToModels
class AnnounceHearingListDelegate implements JavaDelegate {

    private final Announcing announcing;

    AnnounceHearingListDelegate(Announcing announcing) {
        this.announcing = announcing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcing.list(execution.getProcessBusinessKey());
    }
}
