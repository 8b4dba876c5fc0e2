package org.gongkai.engine;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Finds the cases behind whatever ids of the engine somebody names: instances, executions, tasks, jobs, variables,
 * incidents, running or finished, or the case numbers themselves.
 */
@Component
public class CaseOfEngineObject {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final AsEngine asEngine;

    CaseOfEngineObject(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ManagementService management,
            @Lazy HistoryService history, AsEngine asEngine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.asEngine = asEngine;
    }

    /** @return the numbers of the cases these words name, each once; a word that names nothing is passed over */
    public Set<String> caseNumbers(Collection<String> words) {
        return asEngine.call(() -> {
            Set<String> instances = new TreeSet<>(words);
            words.forEach(word -> addInstanceOf(word, instances));
            Set<String> numbers = new TreeSet<>();
            if (!instances.isEmpty()) {
                numbers.addAll(history.createHistoricProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .map(HistoricProcessInstance::getBusinessKey).filter(Objects::nonNull).collect(Collectors.toSet()));
            }
            words.stream().filter(this::isCaseNumber).forEach(numbers::add);
            return numbers;
        });
    }

    /** @return the numbers of the cases that run by one of these process definitions, no more than a limit */
    public Set<String> runningNumbers(Collection<String> definitionKeys, int most) {
        if (definitionKeys.isEmpty()) {
            return Set.of();
        }
        return asEngine.call(() -> runtime.createProcessInstanceQuery().processDefinitionKeyIn(definitionKeys.toArray(String[]::new))
                .orderByBusinessKey().asc().listPage(0, most).stream().map(ProcessInstance::getBusinessKey)
                .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void addInstanceOf(String word, Set<String> instances) {
        runtime.createExecutionQuery().executionId(word).list().forEach(found -> instances.add(found.getProcessInstanceId()));
        history.createHistoricTaskInstanceQuery().taskId(word).list().forEach(found -> addIfAny(found.getProcessInstanceId(), instances));
        tasks.createTaskQuery().taskId(word).list().forEach(found -> addIfAny(found.getProcessInstanceId(), instances));
        management.createJobQuery().jobId(word).list().stream().map(Job::getProcessInstanceId)
                .forEach(found -> addIfAny(found, instances));
        history.createHistoricVariableInstanceQuery().variableId(word).list()
                .forEach(found -> addIfAny(found.getProcessInstanceId(), instances));
        runtime.createIncidentQuery().incidentId(word).list().forEach(found -> addIfAny(found.getProcessInstanceId(), instances));
    }

    private static void addIfAny(String instance, Set<String> instances) {
        if (instance != null) {
            instances.add(instance);
        }
    }

    private boolean isCaseNumber(String word) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(word).count() > 0;
    }
}
