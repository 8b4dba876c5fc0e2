package org.gongkai.engine;

import java.util.Collection;
import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's form service with the {@link CompletionGate} in front: Tasklist opens its forms here and hands them in. */
class GatedFormService extends FormServiceImpl {

    private final CompletionGate gate;

    GatedFormService(CompletionGate gate) {
        this.gate = gate;
    }

    /** The engine looks first whether the reader may; then the domain adds what it has to show. */
    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        var variables = super.getTaskFormVariables(taskId, names, deserialize);
        gate.shown(commandExecutor, taskId).forEach((name, value) -> {
            if (names == null || names.isEmpty() || names.contains(name)) {
                variables.putValueTyped(name, value instanceof Integer number ? Variables.integerValue(number) : Variables.stringValue((String) value));
            }
        });
        return variables;
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
