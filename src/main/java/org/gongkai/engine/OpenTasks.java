package org.gongkai.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The open tasks of the engine as pages need them: those of a case, those that wait for a person. Read only. */
@Component
public class OpenTasks {

    private static final int MOST = 200;

    /**
     * One open task.
     *
     * @param key the id of the user task in the diagram
     * @param assignee who has taken it, or null
     * @param groups the ids of the groups that may take it
     * @param users the accounts that may take it by name
     * @param due may be null
     */
    public record OpenTask(String id, String key, String name, String caseNumber, String assignee, Set<String> groups,
            Set<String> users, Instant created, Instant due) {

        /** @return whether it waits for this person: taken by him or her, or free and offered by name or group */
        public boolean isFor(String personId, Collection<String> personGroups) {
            return assignee == null ? users.contains(personId) || groups.stream().anyMatch(personGroups::contains) : assignee.equals(personId);
        }

        /** @return where the task is done */
        public String address() {
            return "/camunda/app/tasklist/default/#/?task=" + id;
        }
    }

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsEngine asEngine;
    private final ObjectProvider<CaseRecusals> recusals;
    private final OffersOfTasks offers;

    OpenTasks(TaskService tasks, RuntimeService runtime, AsEngine asEngine, ObjectProvider<CaseRecusals> recusals, OffersOfTasks offers) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.asEngine = asEngine;
        this.recusals = recusals;
        this.offers = offers;
    }

    /** @return the open tasks of the case, oldest first */
    public List<OpenTask> ofCase(String caseNumber) {
        return asEngine.call(() -> describe(list(tasks.createTaskQuery().processInstanceBusinessKey(caseNumber))));
    }

    /** @return whether the process of the case is still under way */
    public boolean isRunning(String caseNumber) {
        return asEngine.call(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).count() > 0);
    }

    /**
     * @param groups those of this person that count; with none of them, what is offered by name
     * @return at most 200 tasks this person has taken and 200 he or she may take, the one due first in front; none of a case he or
     *         she keeps out of
     */
    public List<OpenTask> waitingFor(String personId, Set<String> groups) {
        return recusals.getObject().leftFor(personId, found(personId, groups));
    }

    private List<OpenTask> found(String personId, Set<String> groups) {
        return asEngine.call(() -> {
            Map<String, Task> found = new LinkedHashMap<>();
            list(tasks.createTaskQuery().taskAssignee(personId)).forEach(task -> found.put(task.getId(), task));
            var offered = tasks.createTaskQuery();
            list(groups.isEmpty() ? offered.taskInvolvedUser(personId) : offered.taskCandidateUser(personId)).forEach(task -> found.put(task.getId(), task));
            return describe(found.values()).stream().filter(task -> task.isFor(personId, groups)).sorted(Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(OpenTask::created).thenComparing(OpenTask::id)).toList();
        });
    }

    /** @return who has taken this task, empty for one that is over, unknown or free */
    public Optional<String> holder(String taskId) {
        return asEngine.call(() -> Optional.ofNullable(taskId).map(id -> tasks.createTaskQuery().taskId(id).singleResult()).map(Task::getAssignee));
    }

    /** @return how many tasks are offered to at least one of these groups, taken or not */
    public long offeredTo(List<String> groups) {
        return asEngine.call(() -> tasks.createTaskQuery().taskCandidateGroupIn(groups).includeAssignedTasks().count());
    }

    /** @return how many cases of a unit are under way, whoever's turn it is */
    public long casesOf(String unit) {
        return asEngine.call(() -> runtime.createProcessInstanceQuery().rootProcessInstances().variableValueEquals(CaseVariables.UNIT.name(), unit).count());
    }

    private static List<Task> list(TaskQuery query) {
        return query.active().orderByDueDate().asc().orderByTaskCreateTime().asc().orderByTaskId().asc().listPage(0, MOST);
    }

    private List<OpenTask> describe(Collection<Task> found) {
        var caseNumbers = caseNumbers(found.stream().map(Task::getProcessInstanceId).filter(id -> id != null).collect(Collectors.toSet()));
        var offered = offers.of(found.stream().map(Task::getId).toList());
        return found.stream().filter(task -> caseNumbers.containsKey(String.valueOf(task.getProcessInstanceId())))
                .map(task -> describe(task, caseNumbers.get(task.getProcessInstanceId()), offered.getOrDefault(task.getId(), Offered.TO_NOBODY))).toList();
    }

    private Map<String, String> caseNumbers(Set<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static OpenTask describe(Task task, String caseNumber, Offered offered) {
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), caseNumber, task.getAssignee(),
                offered.groups(), offered.users(), instant(task.getCreateTime()), instant(task.getDueDate()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
