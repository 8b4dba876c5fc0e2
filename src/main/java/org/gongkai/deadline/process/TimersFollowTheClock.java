package org.gongkai.deadline.process;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineMoved;
import org.gongkai.deadline.Light;
import org.gongkai.engine.AsEngine;
import org.gongkai.engine.CaseVariables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When a clock moves, the open timers and tasks of its case that follow it move with it, at the end of the same
 * transaction: what the engine wrote in it has then reached the database, tasks that were just opened or completed too. A
 * timer that fires in spite of that (it had been taken already) asks whether its point still holds.
 */
@Component
class TimersFollowTheClock {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final ClockExpressions expressions;
    private final ClockInstants instants;
    private final AsEngine asEngine;
    /** By the id of the job definition; what is deployed never changes. */
    private final Map<String, String> activities = new ConcurrentHashMap<>();

    TimersFollowTheClock(RuntimeService runtime, ManagementService management, TaskService tasks, ClockExpressions expressions,
            ClockInstants instants, AsEngine asEngine) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.expressions = expressions;
        this.instants = instants;
        this.asEngine = asEngine;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DeadlineMoved moved) {
        asEngine.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(moved.caseNumber()).list().forEach(instance -> {
            management.createJobQuery().processInstanceId(instance.getId()).timers().list().forEach(timer -> move(timer, moved));
            tasks.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> move(task, moved));
            if (moved.kind().watched()) {
                showLight(instance.getId(), moved.caseNumber());
            }
        }));
    }

    /** A date that has moved away leaves a light in the task lists that is no longer true; nobody else would put it right before the next point. */
    private void showLight(String instance, String caseNumber) {
        instants.findLight(caseNumber).map(Light::name).filter(light -> !light.equals(runtime.getVariable(instance, CaseVariables.LIGHT.name())))
                .ifPresent(light -> runtime.setVariable(instance, CaseVariables.LIGHT.name(), light));
    }

    private void move(Job timer, DeadlineMoved moved) {
        var activity = activities.computeIfAbsent(timer.getJobDefinitionId(), id -> management.createJobDefinitionQuery().jobDefinitionId(id).singleResult().getActivityId());
        expressions.ofTimer(timer.getProcessDefinitionId(), activity).flatMap(question -> answer(question, moved, instants::limit))
                .ifPresent(date -> management.setJobDuedate(timer.getId(), date));
    }

    private void move(Task task, DeadlineMoved moved) {
        expressions.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).flatMap(question -> answer(question, moved, instants::taskLimit))
                .ifPresent(date -> {
                    task.setDueDate(date);
                    tasks.saveTask(task);
                });
    }

    /** @return the new date, empty when the question is about another clock, or about one that has ended meanwhile */
    private Optional<Date> answer(ClockExpressions.Question question, DeadlineMoved moved, BiFunction<String, DeadlineKind, Date> limit) {
        if (question.kind() != null) {
            return question.kind() == moved.kind() ? Optional.of(limit.apply(moved.caseNumber(), moved.kind())) : Optional.empty();
        }
        if (!moved.kind().watched()) {
            return Optional.empty();
        }
        return question.next() ? instants.findNext(moved.caseNumber()) : instants.findTaskDue(moved.caseNumber());
    }
}
