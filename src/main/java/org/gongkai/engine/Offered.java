package org.gongkai.engine;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * To whom a task is offered.
 *
 * @param groups the ids of groups
 * @param users accounts, by name
 */
public record Offered(Set<String> groups, Set<String> users) {

    static final Offered TO_NOBODY = new Offered(Set.of(), Set.of());

    /** @return whether somebody besides this account finds the task, by group or by name */
    boolean toOthersThan(String account) {
        return !groups.isEmpty() || users.stream().anyMatch(user -> !user.equals(account));
    }

    /** Asks the engine once for each task. */
    static Offered of(TaskService tasks, Task task) {
        return of(tasks.getIdentityLinksForTask(task.getId()));
    }

    static Offered of(Collection<IdentityLink> links) {
        return by(links.stream().map(link -> new Link(link.getType(), link.getGroupId(), link.getUserId())).toList());
    }

    /** What the engine keeps of one group or account that has to do with a task; the other of the two is null. */
    record Link(String type, String group, String user) {
    }

    static Offered by(Collection<Link> links) {
        return new Offered(named(links, Link::group), named(links.stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.type())).toList(), Link::user));
    }

    private static Set<String> named(Collection<Link> links, Function<Link, String> name) {
        return links.stream().map(name).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
