package org.gongkai.casefile;

import java.util.List;
import java.util.Set;

import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.engine.TaskHolders;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of somebody who leaves, moved in one action and on record in each case. */
@Service
@Transactional
public class Handover {

    /** How many tasks the receiver has got, and how many their groups find again. */
    public record Result(long received, long released) {
    }

    private final OpenTasks open;
    private final TaskHolders holders;
    private final Organization organization;
    private final CaseStanding standing;
    private final Journal journal;

    Handover(OpenTasks open, TaskHolders holders, Organization organization, CaseStanding standing, Journal journal) {
        this.open = open;
        this.holders = holders;
        this.organization = organization;
        this.standing = standing;
        this.journal = journal;
    }

    /** @return the tasks an account has taken, without a word of what the cases are about */
    @Transactional(readOnly = true)
    public List<OpenTask> tasksOf(String account) {
        return open.waitingFor(account, Set.of()).stream().filter(task -> account.equals(task.assignee())).toList();
    }

    /**
     * Gives all tasks somebody has taken to somebody else; a task that the receiver's posts are not asked for is free for its
     * groups again.
     */
    public Result handOver(String from, String to, Person by) {
        if (!by.has(Role.SECADMIN)) {
            throw new NotAllowedException("任务移交由安全保密管理员办理。");
        }
        var receiver = organization.find(to).filter(person -> !person.id().equals(from) && !person.hasAdministration())
                .orElseThrow(() -> new InvalidInputException("receiver", "请选择一名在用的、可以办理案件的人员接收任务。"));
        var moved = holders.handOver(from, to, (caseNumber, offered) -> standing.mayHold(receiver.id(), caseNumber, offered));
        moved.stream().filter(task -> task.caseNumber() != null).forEach(task -> journal.record(task.caseNumber(), by.id(), task.holder() == null
                ? "%s的“%s”移交，退回办理组重新领取。".formatted(organization.nameOf(from), task.taskName())
                : "%s的“%s”移交给%s。".formatted(organization.nameOf(from), task.taskName(), receiver.name()), "task=" + task.taskId()));
        var received = moved.stream().filter(task -> task.holder() != null).count();
        return new Result(received, moved.size() - received);
    }
}
