package org.gongkai.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine itself believes about people and their tasks, for whoever compares it with the organisation. */
@Component
public class TaskOwners {

    /**
     * A task with those it is offered to.
     *
     * @param groups that it is offered to
     * @param users that it is offered to by name
     */
    public record Held(String name, Set<String> groups, Set<String> users) {
    }

    private final TaskService tasks;
    private final IdentityService identity;
    private final AsEngine asEngine;

    TaskOwners(@Lazy TaskService tasks, @Lazy IdentityService identity, AsEngine asEngine) {
        this.tasks = tasks;
        this.identity = identity;
        this.asEngine = asEngine;
    }

    /** @return the ids of the groups an account is in, as the engine answers */
    public Set<String> groupsOf(String account) {
        return asEngine.call(() -> identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).collect(Collectors.toSet()));
    }

    /**
     * @param empty the groups in which nobody is
     * @return how many open tasks are offered to a group and, besides, to nobody by name and to empty groups at most
     */
    public long offeredToNobodyBut(String group, Set<String> empty) {
        return asEngine.call(() -> tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().list().stream()
                .map(this::held).filter(task -> task.users().isEmpty() && empty.containsAll(task.groups())).count());
    }

    public List<Held> heldBy(String account) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(account).list().stream().map(this::held).toList());
    }

    private Held held(Task task) {
        var links = tasks.getIdentityLinksForTask(task.getId());
        return new Held(task.getName(), links.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet()),
                links.stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getUserId).filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
