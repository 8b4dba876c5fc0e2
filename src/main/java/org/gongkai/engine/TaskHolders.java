package org.gongkai.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves tasks that somebody has taken to somebody else, with the engine's own rights. */
@Component
public class TaskHolders {

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

    TaskHolders(@Lazy TaskService tasks, @Lazy RuntimeService runtime, AsEngine asEngine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.asEngine = asEngine;
    }

    /**
     * Moves tasks an account has taken.
     *
     * @param to null makes them free for their groups again
     * @param wanted given the groups a task is offered to and the accounts it is offered to by name, whether it moves
     */
    public List<Moved> move(String from, String to, BiPredicate<Set<String>, Set<String>> wanted) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(from).list().stream().filter(task -> wanted.test(groups(task), users(task)))
                .map(task -> assign(task, to)).toList());
    }

    /**
     * Takes all tasks from an account: to somebody whose groups a task is offered to, back to these groups otherwise.
     *
     * @param mayTake given the groups a task is offered to, whether the receiver may have it
     */
    public List<Moved> handOver(String from, String to, Predicate<Set<String>> mayTake) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(from).list().stream().map(task -> assign(task, mayTake.test(groups(task)) ? to : null))
                .toList());
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

    private Set<String> users(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Set<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(group -> group != null)
                .collect(Collectors.toSet());
    }
}
