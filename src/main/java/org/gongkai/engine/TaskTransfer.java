package org.gongkai.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves tasks that somebody has taken to somebody else, with the engine's own rights. */
@Component
public class TaskTransfer {

    /**
     * A task that has moved.
     *
     * @param holder who has it now, null for a task that is free for its groups
     */
    public record Moved(String taskId, String taskName, String caseNumber, String holder) {
    }

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsEngine asEngine;

    TaskTransfer(@Lazy TaskService tasks, @Lazy RuntimeService runtime, AsEngine asEngine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.asEngine = asEngine;
    }

    /**
     * Moves tasks an account has taken.
     *
     * @param to null makes them free for their groups again
     * @param wanted whether a task that is offered to these moves
     */
    public List<Moved> move(String from, String to, Predicate<Offered> wanted) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(from).list().stream().filter(task -> wanted.test(Offered.of(tasks, task)))
                .map(task -> assign(task, to)).toList());
    }

    /**
     * Takes all tasks from an account: to somebody to whom a task is offered too, back to the others it is offered to otherwise.
     * One that is offered to nobody else stays: {@link #ofNobodyElse}.
     *
     * @param mayTake whether the receiver may have a task that is offered to these
     */
    public List<Moved> handOver(String from, String to, Predicate<Offered> mayTake) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(from).list().stream().filter(task -> Offered.of(tasks, task).toOthersThan(from))
                .map(task -> assign(task, mayTake.test(Offered.of(tasks, task)) ? to : null)).toList());
    }

    /** @return the ids of the tasks that are offered to this account by name and to nobody else, taken or not */
    public Set<String> ofNobodyElse(String account) {
        return asEngine.call(() -> tasks.createTaskQuery().taskCandidateUser(account).includeAssignedTasks().list().stream()
                .filter(task -> !Offered.of(tasks, task).toOthersThan(account)).map(Task::getId).collect(Collectors.toSet()));
    }

    /** Gives back what is still open and still with the account it was moved to. */
    public List<Moved> giveBack(Collection<String> taskIds, String from, String to) {
        return asEngine.call(() -> taskIds.stream().map(id -> tasks.createTaskQuery().taskId(id).taskAssignee(from).singleResult())
                .filter(task -> task != null).map(task -> assign(task, to)).toList());
    }

    private Moved assign(Task task, String to) {
        tasks.setAssignee(task.getId(), to);
        var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return new Moved(task.getId(), task.getName(), instance == null ? null : instance.getBusinessKey(), to);
    }
}
