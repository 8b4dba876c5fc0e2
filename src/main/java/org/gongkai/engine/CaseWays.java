package org.gongkai.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The way a case has gone through its diagram and what lies ahead, also after its end. Who may look is decided before. */
@Component
public class CaseWays {

    private static final String USER_TASK = "userTask";
    private static final Pattern FACT = Pattern.compile("\\$\\{(!?)([a-zA-Z]+)}");
    private static final Pattern OPEN = Pattern.compile("\\$\\{.*");

    /**
     * A user task the case has come to.
     *
     * @param person the account that handed it in, or has it; null when nobody has
     * @param until null while it is open
     * @param result the words on the flow the case took from there, or null
     * @param cancelled whether it was taken away before anybody handed it in
     */
    public record Passed(String name, String person, Instant from, Instant until, String result, boolean cancelled) {
    }

    /**
     * A user task to come.
     *
     * @param groups the ids of the groups it will be offered to; empty where the persons are named case by case
     * @param certain whether there is no way around it as things stand
     */
    public record Ahead(String name, List<String> groups, boolean certain) {
    }

    /**
     * The way on the diagram.
     *
     * @param here the elements where the case is now
     */
    public record Marks(Set<String> elements, Set<String> flows, Set<String> here) {
    }

    /**
     * Everything.
     *
     * @param instance the engine's id of it
     */
    public record Way(String instance, String process, boolean ended, List<Passed> passed, List<Ahead> ahead) {
    }

    /** A diagram as XML with the way on it. */
    public record Drawing(String diagram, Marks marks) {
    }

    private final HistoryService history;
    private final RepositoryService repository;
    private final AsEngine asEngine;

    CaseWays(@Lazy HistoryService history, @Lazy RepositoryService repository, AsEngine asEngine) {
        this.history = history;
        this.repository = repository;
        this.asEngine = asEngine;
    }

    /** @return empty when the case never had a process, or its history was cleaned up */
    public Optional<Way> of(String caseNumber, String processKey) {
        return asEngine.call(() -> instance(caseNumber, processKey).map(this::way));
    }

    /** @return empty when the case never had a process, or its history was cleaned up */
    public Optional<Drawing> drawing(String caseNumber, String processKey) {
        return asEngine.call(() -> instance(caseNumber, processKey).map(instance -> new Drawing(
                Bpmn.convertToString(repository.getBpmnModelInstance(instance.getProcessDefinitionId())), trace(instance).marks())));
    }

    private Optional<HistoricProcessInstance> instance(String caseNumber, String processKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(processKey)
                .orderByProcessInstanceStartTime().desc().listPage(0, 1).stream().findFirst();
    }

    private CaseTrace trace(HistoricProcessInstance instance) {
        return new CaseTrace(repository.getBpmnModelInstance(instance.getProcessDefinitionId()), activities(instance.getId()));
    }

    private List<HistoricActivityInstance> activities(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).orderPartiallyByOccurrence().asc().list();
    }

    private Way way(HistoricProcessInstance instance) {
        var trace = trace(instance);
        var persons = handedIn(instance.getId());
        var variables = variables(instance.getId());
        var passed = trace.activities().stream().filter(one -> one.getActivityType().equals(USER_TASK)).map(one -> new Passed(one.getActivityName(),
                persons.getOrDefault(one.getTaskId(), one.getAssignee()), one.getStartTime().toInstant(), instant(one.getEndTime()),
                trace.result(one), one.isCanceled())).toList();
        var ahead = instance.getEndTime() != null ? List.<Ahead>of()
                : new DiagramWay(trace.diagram(), flow -> isClosed(flow, variables)).from(trace.marks().here()).stream()
                        .map(one -> new Ahead(one.task().getName(), groups(one.task(), variables), one.certain())).toList();
        return new Way(instance.getId(), instance.getProcessDefinitionName(), instance.getEndTime() != null, passed, ahead);
    }

    /** Who takes a task straight from a page of ours is no assignee, but stands in the operation log. */
    private Map<String, String> handedIn(String instance) {
        return history.createUserOperationLogQuery().processInstanceId(instance).operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).list().stream()
                .filter(entry -> entry.getTaskId() != null && entry.getUserId() != null)
                .collect(Collectors.toMap(UserOperationLogEntry::getTaskId, UserOperationLogEntry::getUserId, (first, same) -> first));
    }

    private Map<String, Object> variables(String instance) {
        Map<String, Object> found = new HashMap<>();
        history.createHistoricVariableInstanceQuery().processInstanceId(instance).activityInstanceIdIn(instance)
                .disableBinaryFetching().disableCustomObjectDeserialization().list().stream()
                .filter(variable -> variable.getValue() != null).map(HistoricVariableInstance.class::cast)
                .forEach(variable -> found.put(variable.getName(), variable.getValue()));
        return found;
    }

    /** A gateway that asks for a fact of the case is answered already; one that asks for a decision is not. */
    private static boolean isClosed(SequenceFlow flow, Map<String, Object> variables) {
        if (flow.getConditionExpression() == null) {
            return false;
        }
        var fact = FACT.matcher(flow.getConditionExpression().getTextContent());
        return fact.matches() && variables.get(fact.group(2)) instanceof Boolean known && known != fact.group(1).isEmpty();
    }

    private static List<String> groups(UserTask task, Map<String, Object> variables) {
        var unit = String.valueOf(variables.getOrDefault(CaseVariables.UNIT.name(), "${unit}"));
        return Stream.ofNullable(task.getCamundaCandidateGroups()).flatMap(groups -> Stream.of(groups.split(",")))
                .map(group -> group.strip().replace("${unit}", unit)).filter(group -> !OPEN.matcher(group).find()).toList();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
