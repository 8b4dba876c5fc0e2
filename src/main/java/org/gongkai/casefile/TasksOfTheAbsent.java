package org.gongkai.casefile;

import java.util.List;

import org.gongkai.engine.TaskTransfer;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Substitution;
import org.gongkai.organization.SubstitutionBegan;
import org.gongkai.organization.SubstitutionEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody had taken before going away moves to the substitute and comes back; what nobody has taken both find in
 * their lists anyway. Every move stands in the journal of its case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TasksOfTheAbsent {

    private final TaskTransfer transfer;
    private final MovedTasks moved;
    private final Organization organization;
    private final CaseStanding standing;
    private final Journal journal;

    TasksOfTheAbsent(TaskTransfer transfer, MovedTasks moved, Organization organization, CaseStanding standing, Journal journal) {
        this.transfer = transfer;
        this.moved = moved;
        this.organization = organization;
        this.standing = standing;
        this.journal = journal;
    }

    @EventListener
    void move(SubstitutionBegan began) {
        var substitution = began.substitution();
        var tasks = transfer.move(substitution.getAbsentId(), substitution.getSubstituteId(),
                (caseNumber, offered) -> standing.mayHold(substitution.getSubstituteId(), caseNumber, offered));
        tasks.forEach(task -> moved.save(new MovedTask(task.taskId(), substitution.getId())));
        record(tasks, "%s至 %s 不在岗，已领取的“%%s”由%s代理。".formatted(organization.nameOf(substitution.getAbsentId()), substitution.getLastDay(),
                organization.nameOf(substitution.getSubstituteId())), substitution);
    }

    @EventListener
    void giveBack(SubstitutionEnded ended) {
        var substitution = ended.substitution();
        var tasks = transfer.giveBack(moved.findBySubstitutionId(substitution.getId()).stream().map(MovedTask::taskId).toList(),
                substitution.getSubstituteId(), substitution.getAbsentId());
        moved.deleteBySubstitutionId(substitution.getId());
        record(tasks, "%s的代理结束，“%%s”交还%s。".formatted(organization.nameOf(substitution.getSubstituteId()),
                organization.nameOf(substitution.getAbsentId())), substitution);
        freeWhatIsNotTheirs(substitution);
    }

    /** What the substitute took meanwhile would stay where nobody else finds it and nobody may hand it in. */
    private void freeWhatIsNotTheirs(Substitution substitution) {
        var tasks = organization.find(substitution.getSubstituteId()).map(substitute -> transfer.move(substitute.id(), null,
                (caseNumber, offered) -> !offered.groups().isEmpty() && !standing.mayHold(substitute.id(), caseNumber, offered))).orElse(List.of());
        record(tasks, "%s的代理结束，已领取的“%%s”退回办理组重新领取。".formatted(organization.nameOf(substitution.getSubstituteId())), substitution);
    }

    private void record(List<TaskTransfer.Moved> tasks, String sentence, Substitution substitution) {
        tasks.stream().filter(task -> task.caseNumber() != null).forEach(task -> journal.record(task.caseNumber(), Journal.SYSTEM,
                sentence.formatted(task.taskName()), "task=%s substitution=%d".formatted(task.taskId(), substitution.getId())));
    }
}
