package org.gongkai.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine itself believes about people and their tasks, for whoever compares it with the organisation. */
@Component
public class TaskOwners {

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
                .map(task -> Offered.of(tasks, task)).filter(offered -> offered.users().isEmpty() && empty.containsAll(offered.groups())).count());
    }

    /** @return to whom each task is offered that an account has taken */
    public List<Offered> heldBy(String account) {
        return asEngine.call(() -> tasks.createTaskQuery().taskAssignee(account).list().stream().map(task -> Offered.of(tasks, task)).toList());
    }
}
