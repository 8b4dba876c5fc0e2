package org.gongkai.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What every domain tells its process: begin, a message has come, somebody hands in a task on our own pages. The
 * business key is the case number; the operator stays in the engine's operation log.
 */
@Component
public class CaseProcesses {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final AsEngine asEngine;
    private final ObjectProvider<CaseRecusals> recusals;

    CaseProcesses(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy IdentityService identity, AsEngine asEngine,
            ObjectProvider<CaseRecusals> recusals) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.asEngine = asEngine;
        this.recusals = recusals;
    }

    /**
     * Starts the process of a case, in the case's transaction.
     *
     * @param personId who hands the case in, null for a citizen or the system
     * @param firstTask the id of a user task that must wait when this returns
     * @throws IllegalStateException when it does not: a case that nobody has to handle is worse than none, and the diagram
     *         that was deployed is not the procedure
     */
    public void begin(String processKey, String caseNumber, String personId, Map<String, Object> variables, String firstTask) {
        as(personId, () -> asEngine.run(() -> {
            var instance = runtime.startProcessInstanceByKey(processKey, caseNumber, variables);
            if (!hasJustCreated(instance.getId(), firstTask)) {
                throw new IllegalStateException("%s began without %s".formatted(caseNumber, firstTask));
            }
        }));
    }

    /**
     * Tells the running process of a case that something has come from outside.
     *
     * @param message the name of the message in the diagram
     * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when nothing in the case waits for it
     */
    public void tell(String caseNumber, String personId, String message, Map<String, Object> variables) {
        as(personId, () -> asEngine.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber)
                .setVariables(variables).correlate()));
    }

    /** @return whether this user task is open in the case */
    public boolean waitsAt(String caseNumber, String taskKey) {
        return asEngine.call(() -> query(caseNumber, taskKey).isPresent());
    }

    /** @return whether this user task is open in the case and waits for this person, who does not keep out of it */
    public boolean waitsFor(String caseNumber, String taskKey, String personId, Set<String> groups) {
        return asEngine.call(() -> query(caseNumber, taskKey).filter(task -> isFor(task, personId, groups)).isPresent())
                && !recusals.getObject().keepsOut(personId, caseNumber);
    }

    /**
     * Hands in a task as if its form had been submitted in Tasklist; it passes the same gate.
     *
     * @throws RefusedSubmissionException when the task does not wait for this person, or the domain refuses the answers
     */
    public void complete(String caseNumber, String taskKey, String personId, Set<String> groups, Map<String, Object> answers) {
        as(personId, () -> asEngine.run(() -> {
            var task = query(caseNumber, taskKey).filter(open -> isFor(open, personId, groups)).orElseThrow(
                    () -> new RefusedSubmissionException(null, "案件 %s 现在不在这个环节，或者不由您办理。请刷新页面。".formatted(caseNumber)));
            tasks.complete(task.getId(), answers);
        }));
    }

    /** Looks at what the running command has made: a case that another case begins is not in the database yet. */
    private static boolean hasJustCreated(String instanceId, String taskKey) {
        return Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .anyMatch(task -> instanceId.equals(task.getProcessInstanceId()) && taskKey.equals(task.getTaskDefinitionKey()));
    }

    /** Our own pages are no door of the engine, so nobody has told it who acts: the gate and the operation log ask. */
    private void as(String personId, Runnable work) {
        var before = identity.getCurrentAuthentication();
        if (personId == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthenticatedUserId(personId);
        }
        try {
            work.run();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private Optional<Task> query(String caseNumber, String taskKey) {
        return Optional.ofNullable(tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey).singleResult());
    }

    /** The assignee, or a candidate of a task nobody has taken. */
    private boolean isFor(Task task, String personId, Set<String> groups) {
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(personId);
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> isFor(link, personId, groups));
    }

    private static boolean isFor(IdentityLink link, String personId, Set<String> groups) {
        return personId.equals(link.getUserId()) || link.getGroupId() != null && groups.contains(link.getGroupId());
    }
}
