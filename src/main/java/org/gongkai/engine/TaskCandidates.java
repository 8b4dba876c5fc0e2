package org.gongkai.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Hands open tasks to other persons. The engine adds rights to a task for those who become candidates and leaves them to
 * those who are candidates no longer; here they go with the candidacy.
 */
@Component
public class TaskCandidates {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final AsEngine asEngine;

    TaskCandidates(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy AuthorizationService authorizations, AsEngine asEngine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
        this.asEngine = asEngine;
    }

    /** @return the numbers of the cases of a process in which an open task is this account's, as its holder or by name */
    public Set<String> casesOf(String processKey, String account) {
        return asEngine.call(() -> Stream.of(tasks.createTaskQuery().taskAssignee(account), tasks.createTaskQuery().taskCandidateUser(account).includeAssignedTasks())
                .flatMap(query -> query.processDefinitionKey(processKey).list().stream()).map(Task::getProcessInstanceId).distinct()
                .map(instance -> runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey())
                .collect(Collectors.toSet()));
    }

    /**
     * Makes these accounts and no others candidates of the open tasks of a case. A task that somebody else has taken is
     * free again.
     *
     * @param accountsOf for the id of a user task in the diagram, whose it is; empty leaves the task alone
     */
    public void handTo(String caseNumber, Function<String, Optional<Set<String>>> accountsOf) {
        asEngine.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list()
                .forEach(task -> accountsOf.apply(task.getTaskDefinitionKey()).ifPresent(accounts -> handTo(task, accounts))));
    }

    /**
     * Offers open tasks of a case that are for groups to an account by name as well, and takes the others of these from it.
     *
     * @param wanted given the groups of a task, whether the account is to have it
     */
    public void offer(String caseNumber, String account, Predicate<Set<String>> wanted) {
        asEngine.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().forEach(task -> {
            var offered = Offered.of(tasks, task);
            var named = offered.users().contains(account);
            var wants = !offered.groups().isEmpty() && wanted.test(offered.groups());
            if (wants && !named) {
                tasks.addCandidateUser(task.getId(), account);
            } else if (!wants && named && !offered.groups().isEmpty()) {
                takeFrom(task, account);
            }
        }));
    }

    private void takeFrom(Task task, String account) {
        if (account.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        tasks.deleteCandidateUser(task.getId(), account);
        removeRights(task, account::equals);
    }

    private void handTo(Task task, Set<String> accounts) {
        if (task.getAssignee() != null && !accounts.contains(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        var before = tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId).filter(Objects::nonNull).collect(Collectors.toSet());
        before.stream().filter(account -> !accounts.contains(account)).forEach(account -> tasks.deleteCandidateUser(task.getId(), account));
        accounts.stream().filter(account -> !before.contains(account)).forEach(account -> tasks.addCandidateUser(task.getId(), account));
        removeRights(task, account -> !accounts.contains(account));
    }

    private void removeRights(Task task, Predicate<String> whose) {
        authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task.getId()).list().stream()
                .filter(right -> right.getUserId() != null && whose.test(right.getUserId()))
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }
}
