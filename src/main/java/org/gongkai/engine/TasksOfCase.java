package org.gongkai.engine;

import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The engine's open tasks of a case. Twenty thousand watch points may come at once, and each asks for them: inside a step of
 * the case the engine knows the instance, and the tasks are read without a search.
 */
@Component
public class TasksOfCase {

    private final TaskService tasks;

    TasksOfCase(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @return in no order; to be called with the engine's rights ({@link AsEngine}) */
    public List<? extends Task> open(String caseNumber) {
        var step = Context.getBpmnExecutionContext();
        if (step != null && caseNumber.equals(step.getExecution().getProcessBusinessKey())) {
            return Context.getCommandContext().getTaskManager().findTasksByProcessInstanceId(step.getExecution().getProcessInstanceId());
        }
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list();
    }
}
