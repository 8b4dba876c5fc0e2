package org.gongkai.publication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.publication.Register;
import org.springframework.stereotype.Component;

/** Enters the published item in the register. */
@Component
@PublishedToModels
class RegisterDelegate implements JavaDelegate {

    private final Register register;

    RegisterDelegate(Register register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.enter(execution.getProcessBusinessKey());
    }
}
