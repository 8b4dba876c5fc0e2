package org.gongkai.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.hearing.Announcing;
import org.springframework.stereotype.Component;

/** Puts the arrangement of the hearing into review. */
@Component
@PublishedToModels
class AnnounceHearingDelegate implements JavaDelegate {

    private final Announcing announcing;

    AnnounceHearingDelegate(Announcing announcing) {
        this.announcing = announcing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcing.arrangement(execution.getProcessBusinessKey());
    }
}
