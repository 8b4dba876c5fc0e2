package org.gongkai.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.consultation.ConsultationReleases;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Hands the statement on the opinions in for review. */
@Component
@PublishedToModels
class AnswerPublicConsultationDelegate implements JavaDelegate {

    private final ConsultationReleases releases;

    AnswerPublicConsultationDelegate(ConsultationReleases releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.answer(execution.getProcessBusinessKey());
    }
}
