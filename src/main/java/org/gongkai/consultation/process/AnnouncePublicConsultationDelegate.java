package org.gongkai.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.consultation.ConsultationReleases;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Hands the announcement in for review. */
@Component
@PublishedToModels
class AnnouncePublicConsultationDelegate implements JavaDelegate {

    private final ConsultationReleases releases;

    AnnouncePublicConsultationDelegate(ConsultationReleases releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.announce(execution.getProcessBusinessKey());
    }
}
