package org.gongkai.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.hearing.Inviting;
import org.springframework.stereotype.Component;

/** Writes to everybody who applied; the materials go with the invitations. */
@Component
@PublishedToModels
class InviteParticipantsDelegate implements JavaDelegate {

    private final Inviting inviting;

    InviteParticipantsDelegate(Inviting inviting) {
        this.inviting = inviting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HearingProcess.OUTCOME.set(execution, inviting.invite(execution.getProcessBusinessKey()).code());
    }
}
