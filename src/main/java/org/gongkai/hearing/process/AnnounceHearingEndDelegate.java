package org.gongkai.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.hearing.Announcing;
import org.springframework.stereotype.Component;

/** Puts the word that there will be no hearing into review. */
@Component
@PublishedToModels
class AnnounceHearingEndDelegate implements JavaDelegate {

    private final Announcing announcing;

    AnnounceHearingEndDelegate(Announcing announcing) {
        this.announcing = announcing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcing.cancellation(execution.getProcessBusinessKey());
    }
}
