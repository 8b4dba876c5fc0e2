package org.gongkai.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.disclosure.ThirdPartyOpinions;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Goes on without those third parties that kept silent. */
@Component
@PublishedToModels
class GoOnWithoutThirdPartyDelegate implements JavaDelegate {
    private final ThirdPartyOpinions opinions;

    GoOnWithoutThirdPartyDelegate(ThirdPartyOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opinions.close(execution.getProcessBusinessKey());
    }
}
