package org.gongkai.engine;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The name and type of a process variable, declared once in the class that is named after its process.
 *
 * @param name the variable's name in the diagram
 * @param type what it holds: a string, a number or a boolean, never a long text, a file or personal data
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    /**
     * @return the value in this scope
     * @throws IllegalStateException when the variable is missing or of another type
     */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Process variable %s is missing".formatted(name)));
    }

    /** @return the value in this scope, empty when it is not set */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Puts the value into a map of variables that starts a process or completes a task. */
    public void put(Map<String, Object> variables, T value) {
        variables.put(name, type.cast(value));
    }
}
