package org.gongkai.casefile;

import java.util.List;

import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.TaskCandidates;
import org.gongkai.engine.TaskTransfer;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Naming somebody for one case where a recusal has left nobody (指定代办人); never the choice of the recused. */
@Service
@Transactional
public class StandIns {

    private final RecusalRows rows;
    private final RecusalDecisions decisions;
    private final StandInRules rules;
    private final CaseStanding standing;
    private final OpenTasks tasks;
    private final TaskCandidates candidates;
    private final TaskTransfer transfer;
    private final Organization organization;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    StandIns(RecusalRows rows, RecusalDecisions decisions, StandInRules rules, CaseStanding standing, OpenTasks tasks, TaskCandidates candidates,
            TaskTransfer transfer, Organization organization, Journal journal, ApplicationEventPublisher events, OfficeClock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.rules = rules;
        this.standing = standing;
        this.tasks = tasks;
        this.candidates = candidates;
        this.transfer = transfer;
        this.organization = organization;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @return what nobody can do in the case while nobody is named */
    @Transactional(readOnly = true)
    public List<MissingPart> missing(String caseNumber) {
        return rules.missing(caseNumber);
    }

    /** @return in all cases, what waits for this person to name somebody */
    @Transactional(readOnly = true)
    public List<MissingPart> waitingFor(Person person) {
        return person.hasAny(Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY) ? everywhere().stream()
                .filter(part -> decides(person, part)).toList() : List.of();
    }

    /** @return whether it is up to this person to see to the part */
    @Transactional(readOnly = true)
    public boolean decides(Person person, MissingPart part) {
        return decisions.mayDecide(person, part.recusal().getCaseNumber(), part.recusal().getPersonId());
    }

    /** @return what nobody can do, in all cases */
    @Transactional(readOnly = true)
    public List<MissingPart> everywhere() {
        return rows.inForceInRunningCases().stream().map(Recusal::getCaseNumber).distinct().flatMap(number -> rules.missing(number).stream()).toList();
    }

    /** @return whom this person may name for the part, never itself; empty where somebody else decides */
    @Transactional(readOnly = true)
    public List<Person> candidates(MissingPart part, Person decider) {
        return part.canBeNamed() && decides(decider, part) ? rules.candidates(part).stream().filter(person -> !person.id().equals(decider.id())).toList() : List.of();
    }

    /**
     * Names somebody, who finds the tasks at once and signs them in both names.
     *
     * @param basis number of the document, needed for what is not delegated, or null
     * @throws NotAllowedException when this person does not decide on it
     * @throws InvalidInputException with what is wrong, by field
     */
    public void name(String caseNumber, long id, String account, String basis, Person by) {
        var recusal = rows.findById(id).filter(found -> found.getCaseNumber().equals(caseNumber)).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!decisions.mayDecide(by, caseNumber, recusal.getPersonId())) {
            throw new NotAllowedException("代办人由政务公开办主任指定（主任本人回避的由副主任指定），回避的人不能自己指定。");
        }
        var part = rules.missing(caseNumber).stream().filter(missing -> missing.recusal().getId().equals(id) && missing.canBeNamed()).findFirst()
                .orElseThrow(() -> new InvalidInputException("replacement", "现在不需要指定代办人：还有其他人可以办理，或者回避已经撤销。请刷新页面。"));
        new InputCheck().require(candidates(part, by).stream().anyMatch(person -> person.id().equals(account)), "replacement",
                "请选择列出的人员：起草人、已经签过另一级的、同样回避的、指定人自己、平时代理回避人的和会使三级审核少于三个人的，都不能代办。")
                .require(!part.needsBasis() || basis != null && !basis.isBlank(), "basis", "这项职务不能授权他人，请填写局党组决定的文号。")
                .optionalText(basis, "basis", "决定文号", 200).done();
        var before = recusal.getReplacementId();
        recusal.replace(account, basis == null || basis.isBlank() ? null : basis.strip(), by.id(), clock.instant());
        save(recusal);
        journal.record(caseNumber, by.id(), "指定%s代办%s在本件中的工作%s。".formatted(organization.nameOf(account), organization.nameOf(recusal.getPersonId()),
                recusal.getBasis() == null ? "" : "（依据：%s）".formatted(recusal.getBasis())), "recusal=%d replacement=%s".formatted(id, account));
        align(caseNumber);
        if (before != null) {
            offer(caseNumber, before);
        }
        events.publishEvent(new RecusalChanged(recusal, account, "您被指定在案件 %s 中代办%s的工作，签署时同时写明两个人的姓名。".formatted(caseNumber,
                organization.nameOf(recusal.getPersonId()))));
    }

    private void save(Recusal recusal) {
        try {
            rows.saveAndFlush(recusal);
        } catch (OptimisticLockingFailureException faster) {
            throw new InvalidInputException("replacement", "刚刚已由他人处理。请刷新页面后再看。");
        }
    }

    /** What is open now follows who may do it: tasks of those who may no longer are free, those named find theirs. */
    void align(String caseNumber) {
        rows.findByCaseNumberOrderById(caseNumber).stream().map(Recusal::getReplacementId).filter(account -> account != null).distinct()
                .forEach(account -> offer(caseNumber, account));
        transfer.free(caseNumber, (account, offered) -> standing.mayHold(account, caseNumber, offered)).forEach(task -> journal.record(caseNumber, Journal.SYSTEM,
                "“%s”退回，由可以办理的人员重新领取。".formatted(task.taskName()), "task=" + task.taskId()));
    }

    private void offer(String caseNumber, String account) {
        candidates.offer(caseNumber, account, groups -> standing.standIns(caseNumber, groups).contains(account));
    }

    /** Posts may have changed since somebody was named; what belongs to cases that have ended is looked at no more. */
    public void newDay() {
        var open = rows.inForceInRunningCases();
        open.stream().filter(recusal -> !tasks.isRunning(recusal.getCaseNumber())).forEach(recusal -> recusal.caseEnded(clock.instant()));
        open.stream().filter(recusal -> recusal.getReplacementId() != null).map(Recusal::getCaseNumber).distinct().forEach(this::align);
    }
}
