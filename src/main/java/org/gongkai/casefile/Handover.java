package org.gongkai.casefile;

import java.util.List;
import java.util.Set;

import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.engine.TaskTransfer;
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

    /** How many tasks the receiver has got, how many others find again, and how many are nobody else's. */
    public record Result(long received, long released, long kept) {
    }

    /** A task with whether it can go to somebody else. */
    public record Held(OpenTask task, boolean movable) {
    }

    private final OpenTasks open;
    private final TaskTransfer transfer;
    private final Organization organization;
    private final CaseStanding standing;
    private final Journal journal;

    Handover(OpenTasks open, TaskTransfer transfer, Organization organization, CaseStanding standing, Journal journal) {
        this.open = open;
        this.transfer = transfer;
        this.organization = organization;
        this.standing = standing;
        this.journal = journal;
    }

    /** @return the tasks an account has taken, and those that are its own by name, without a word of what the cases are about */
    @Transactional(readOnly = true)
    public List<Held> tasksOf(String account) {
        var byName = transfer.ofNobodyElse(account);
        return open.waitingFor(account, Set.of()).stream().filter(task -> account.equals(task.assignee()) || byName.contains(task.id()))
                .map(task -> new Held(task, !byName.contains(task.id()))).toList();
    }

    /**
     * Gives all tasks somebody has taken to somebody else; a task that the receiver is not asked for is free again for the others
     * who are. What only this one person was named for stays where it is: the case itself says who else may do it, and a task
     * without anybody would never be found again.
     */
    public Result handOver(String from, String to, Person by) {
        if (!by.has(Role.SECADMIN)) {
            throw new NotAllowedException("任务移交由安全保密管理员办理。");
        }
        var receiver = organization.find(to).filter(person -> !person.id().equals(from) && !person.hasAdministration())
                .orElseThrow(() -> new InvalidInputException("receiver", "请选择一名在用的、可以办理案件的人员接收任务。"));
        var moved = transfer.handOver(from, to, (caseNumber, offered) -> standing.mayHold(receiver.id(), caseNumber, offered));
        moved.stream().filter(task -> task.caseNumber() != null).forEach(task -> journal.record(task.caseNumber(), by.id(), task.holder() == null
                ? "%s的“%s”移交，退回办理组重新领取。".formatted(organization.nameOf(from), task.taskName())
                : "%s的“%s”移交给%s。".formatted(organization.nameOf(from), task.taskName(), receiver.name()), "task=" + task.taskId()));
        var received = moved.stream().filter(task -> task.holder() != null).count();
        return new Result(received, moved.size() - received, tasksOf(from).size());
    }
}
