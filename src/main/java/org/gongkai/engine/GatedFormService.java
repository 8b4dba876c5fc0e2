package org.gongkai.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service with the {@link CompletionGate} in front: Tasklist hands in its forms here. */
class GatedFormService extends FormServiceImpl {

    private final CompletionGate gate;

    GatedFormService(CompletionGate gate) {
        this.gate = gate;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        gate.pass(commandExecutor, taskId, properties, accepted -> {
            super.submitTaskForm(taskId, accepted);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties, boolean deserialize) {
        return gate.pass(commandExecutor, taskId, properties,
                accepted -> super.submitTaskFormWithVariablesInReturn(taskId, accepted, deserialize));
    }
}
