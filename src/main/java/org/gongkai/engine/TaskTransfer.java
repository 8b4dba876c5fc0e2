package org.gongkai.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * @param wanted whether a task of this case that is offered to these moves
     */
    public List<Moved> move(String from, String to, BiPredicate<String, Offered> wanted) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(from).list().stream().filter(task -> wanted.test(caseNumber(task), Offered.of(tasks, task)))
                .map(task -> assign(task, to)).toList());
    }

    /**
     * Takes all tasks from an account: to somebody to whom a task is offered too, back to the others it is offered to otherwise.
     * One that is offered to nobody else stays: {@link #ofNobodyElse}.
     *
     * @param mayTake given the case and to whom a task is offered, whether the receiver may have it
     */
    public List<Moved> handOver(String from, String to, BiPredicate<String, Offered> mayTake) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(from).list().stream().flatMap(task -> {
            var offered = Offered.of(tasks, task);
            return offered.toOthersThan(from) ? Stream.of(assign(task, mayTake.test(caseNumber(task), offered) ? to : null)) : Stream.<Moved>of();
        }).toList());
    }

    /** @return the ids of the tasks that are offered to this account by name and to nobody else, taken or not */
    public Set<String> ofNobodyElse(String account) {
        return asEngine.call(() -> tasks.createTaskQuery().taskCandidateUser(account).includeAssignedTasks().list().stream()
                .filter(task -> !Offered.of(tasks, task).toOthersThan(account)).map(Task::getId).collect(Collectors.toSet()));
    }

    /**
     * Makes tasks of a case free for those they are offered to, where whoever has taken them may not do them any more.
     *
     * @param mayHold given the account and to whom a task is offered
     */
    public List<Moved> free(String caseNumber, BiPredicate<String, Offered> mayHold) {
        return asEngine.call(() -> tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskAssigned().list().stream()
                .filter(task -> !mayHold.test(task.getAssignee(), Offered.of(tasks, task))).map(task -> assign(task, null)).toList());
    }

    /** Gives back what is still open and still with the account it was moved to. */
    public List<Moved> giveBack(Collection<String> taskIds, String from, String to) {
        return asEngine.call(() -> taskIds.stream().map(id -> tasks.createTaskQuery().taskId(id).taskAssignee(from).singleResult())
                .filter(task -> task != null).map(task -> assign(task, to)).toList());
    }

    private Moved assign(Task task, String to) {
        tasks.setAssignee(task.getId(), to);
        return new Moved(task.getId(), task.getName(), caseNumber(task), to);
    }

    private String caseNumber(Task task) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }
}
