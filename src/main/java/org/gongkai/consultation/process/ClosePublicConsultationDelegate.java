package org.gongkai.consultation.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.consultation.ConsultationPeriod;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** The timer of the last day has fired: close, unless the day has moved since it was set. */
@Component
@PublishedToModels
class ClosePublicConsultationDelegate implements JavaDelegate {

    private final ConsultationPeriod period;

    ClosePublicConsultationDelegate(ConsultationPeriod period) {
        this.period = period;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = period.close(execution.getProcessBusinessKey());
        PublicConsultationProcess.OUTCOME.set(execution, outcome.name().toLowerCase(Locale.ROOT));
    }
}
