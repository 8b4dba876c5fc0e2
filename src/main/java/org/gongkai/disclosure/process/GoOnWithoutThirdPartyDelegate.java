package org.gongkai.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.disclosure.ThirdPartyClock;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Goes on without those third parties that kept silent. */
@Component
@PublishedToModels
class GoOnWithoutThirdPartyDelegate implements JavaDelegate {
    private final ThirdPartyClock theirClock;

    GoOnWithoutThirdPartyDelegate(ThirdPartyClock theirClock) {
        this.theirClock = theirClock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        theirClock.close(execution.getProcessBusinessKey());
    }
}
