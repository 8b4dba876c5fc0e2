package org.gongkai.deadline.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gongkai.deadline.DeadlineMoved;
import org.gongkai.engine.AsEngine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a clock moves, the open timers and tasks of its case that follow it move with it, in the same transaction. A timer
 * that fires in spite of that (it had been taken already) asks whether its point still holds.
 */
@Component
class TimersFollowTheClock {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final ClockExpressions expressions;
    private final ClockInstants instants;
    private final AsEngine asEngine;

    TimersFollowTheClock(RuntimeService runtime, ManagementService management, TaskService tasks, ClockExpressions expressions,
            ClockInstants instants, AsEngine asEngine) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.expressions = expressions;
        this.instants = instants;
        this.asEngine = asEngine;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        asEngine.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(moved.caseNumber()).list().forEach(instance -> {
            management.createJobQuery().processInstanceId(instance.getId()).timers().list().forEach(timer -> move(timer, moved));
            tasks.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> move(task, moved));
        }));
    }

    private void move(Job timer, DeadlineMoved moved) {
        var activity = management.createJobDefinitionQuery().jobDefinitionId(timer.getJobDefinitionId()).singleResult().getActivityId();
        var expression = expressions.ofTimer(timer.getProcessDefinitionId(), activity);
        if (moved.kind().watched() && expressions.isNext(expression)) {
            management.setJobDuedate(timer.getId(), instants.next(moved.caseNumber()));
        } else if (expressions.isLimit(expression, moved.kind())) {
            management.setJobDuedate(timer.getId(), instants.limit(moved.caseNumber(), moved.kind()));
        }
    }

    private void move(Task task, DeadlineMoved moved) {
        var expression = expressions.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        if (moved.kind().watched() && expressions.isTaskDue(expression)) {
            task.setDueDate(instants.taskDue(moved.caseNumber()));
            tasks.saveTask(task);
        } else if (expressions.isLimit(expression, moved.kind())) {
            task.setDueDate(instants.limit(moved.caseNumber(), moved.kind()));
            tasks.saveTask(task);
        }
    }
}
