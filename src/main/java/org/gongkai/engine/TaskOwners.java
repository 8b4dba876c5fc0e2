package org.gongkai.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine itself believes about people and their tasks, for whoever compares it with the organisation. */
@Component
public class TaskOwners {

    /**
     * A task somebody has taken.
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

    /** @return how many open tasks are offered to a group, taken or not */
    public long offeredTo(String group) {
        return asEngine.call(() -> tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().count());
    }

    public List<Held> heldBy(String account) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(account).list().stream().map(task -> {
            var links = tasks.getIdentityLinksForTask(task.getId());
            return new Held(task.getName(), links.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet()),
                    links.stream().filter(link -> "candidate".equals(link.getType())).map(IdentityLink::getUserId).filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }).toList());
    }
}
