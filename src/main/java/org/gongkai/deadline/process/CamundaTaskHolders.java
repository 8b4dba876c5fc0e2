package org.gongkai.deadline.process;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.gongkai.deadline.TaskHolders;
import org.gongkai.engine.AsEngine;
import org.gongkai.engine.TasksOfCase;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Asks the engine who has a case's tasks. */
@Component
class CamundaTaskHolders implements TaskHolders {

    private final TaskService tasks;
    private final TasksOfCase open;
    private final Organization organization;
    private final AsEngine asEngine;

    CamundaTaskHolders(TaskService tasks, TasksOfCase open, Organization organization, AsEngine asEngine) {
        this.tasks = tasks;
        this.open = open;
        this.organization = organization;
        this.asEngine = asEngine;
    }

    @Override
    public Set<String> of(String caseNumber) {
        Set<String> holders = new TreeSet<>();
        asEngine.run(() -> open.open(caseNumber).forEach(task -> addHolders(task, holders)));
        return holders;
    }

    private void addHolders(Task task, Set<String> holders) {
        if (task.getAssignee() != null) {
            holders.add(task.getAssignee());
            return;
        }
        var links = tasks.getIdentityLinksForTask(task.getId());
        var groups = links.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
        links.stream().map(IdentityLink::getUserId).filter(Objects::nonNull).forEach(holders::add);
        organization.membersOf(groups).stream().map(Person::id).forEach(holders::add);
    }
}
