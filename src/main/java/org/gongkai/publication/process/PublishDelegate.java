package org.gongkai.publication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.publication.Publishing;
import org.springframework.stereotype.Component;

/** Publishes the item; that the token came here proves nothing, the item's rows must. */
@Component
@PublishedToModels
class PublishDelegate implements JavaDelegate {

    private final Publishing publishing;

    PublishDelegate(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.publish(execution.getProcessBusinessKey(), null);
    }
}
