package org.gongkai.casefile;

import java.util.List;

import org.gongkai.engine.OpenTasks;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping out of one case because of a conflict of interest (回避, 《公务员法》第七十六条): whoever works on it steps back, the
 * director of the openness office orders it or lifts it. In force at once; what it means is answered by {@link CaseStanding}.
 */
@Service
@Transactional
public class Recusals {

    private static final int REASON_LIMIT = 500;

    private final RecusalRows rows;
    private final RecusalDecisions decisions;
    private final StandIns standIns;
    private final CaseStanding standing;
    private final Cases cases;
    private final OpenTasks tasks;
    private final Organization organization;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    Recusals(RecusalRows rows, RecusalDecisions decisions, StandIns standIns, CaseStanding standing, Cases cases, OpenTasks tasks,
            Organization organization, Journal journal, ApplicationEventPublisher events, OfficeClock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.standIns = standIns;
        this.standing = standing;
        this.cases = cases;
        this.tasks = tasks;
        this.organization = organization;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @return all recusals of the case, oldest first */
    @Transactional(readOnly = true)
    public List<Recusal> of(String caseNumber) {
        return rows.findByCaseNumberOrderById(caseNumber);
    }

    /** @return whether the person has a part in the running case from which to step back */
    @Transactional(readOnly = true)
    public boolean mayStepBack(String caseNumber, Person person) {
        return tasks.isRunning(caseNumber) && isInvolved(caseNumber, person);
    }

    /** @return those to whom this person may order to keep out, empty where somebody else decides */
    @Transactional(readOnly = true)
    public List<Person> whoMayBeOrdered(String caseNumber, Person decider) {
        return decisions.mayDecide(decider, caseNumber) && tasks.isRunning(caseNumber) ? standing.left(caseNumber).stream()
                .filter(person -> isInvolved(caseNumber, person) && decisions.mayDecide(decider, caseNumber, person.id())).toList() : List.of();
    }

    public boolean mayLift(Recusal recusal, Person person) {
        return recusal.isInForce() && decisions.mayDecide(person, recusal.getCaseNumber(), recusal.getPersonId());
    }

    /** @return whether this person reads the reason: the recused, those who handle the case, and those who decide */
    @Transactional(readOnly = true)
    public boolean readsReason(Recusal recusal, Person person) {
        return recusal.getPersonId().equals(person.id()) || cases.handlesByPost(person, recusal.getCaseNumber())
                || decisions.mayDecide(person, recusal.getCaseNumber(), recusal.getPersonId());
    }

    /**
     * Steps back.
     *
     * @throws NotAllowedException when the person has no part in the case
     * @throws InvalidInputException with what is wrong, by field; nothing is saved then
     */
    public void stepBack(String caseNumber, ConflictOfInterest ground, String reason, boolean confirmed, Person person) {
        cases.visible(person, caseNumber);
        keepOut(caseNumber, person.id(), ground, reason, confirmed, person);
    }

    /** Orders somebody else to keep out. */
    public void order(String caseNumber, String account, ConflictOfInterest ground, String reason, boolean confirmed, Person by) {
        cases.visible(by, caseNumber);
        if (!decisions.mayDecide(by, caseNumber, account)) {
            throw new NotAllowedException("责令回避由政务公开办主任决定（主任本人回避的由副主任决定），不能责令自己。");
        }
        keepOut(caseNumber, account, ground, reason, confirmed, by);
    }

    private void keepOut(String caseNumber, String account, ConflictOfInterest ground, String reason, boolean confirmed, Person by) {
        var check = new InputCheck().require(tasks.isRunning(caseNumber), "person", "本件已经办结，不需要再回避。")
                .require(!standing.keepsOut(account, caseNumber), "person", "已经回避本件，不需要重复提出。");
        check.done();
        check.require(organization.find(account).filter(person -> isInvolved(caseNumber, person)).isPresent(), "person",
                "不是本件的办理人员，没有需要回避的工作。").require(ground != null, "ground", "请选择回避的情形。")
                .text(reason, "reason", "具体情况", REASON_LIMIT).require(confirmed, "confirmed", "请先确认：回避立即生效，已领取的任务会退回。").done();
        var recusal = new Recusal(caseNumber, account, ground, reason.strip(), by.id(), clock.instant());
        try {
            rows.saveAndFlush(recusal);
        } catch (DataIntegrityViolationException twice) {
            throw new InvalidInputException("person", "已经回避本件，不需要重复提出。");
        }
        journal.record(caseNumber, by.id(), recusal.isOrdered() ? "责令%s回避：%s。".formatted(organization.nameOf(account), ground.title())
                : "自行回避：%s。".formatted(ground.title()), "recusal=%d person=%s ground=%s".formatted(recusal.getId(), account, ground));
        standIns.align(caseNumber);
        events.publishEvent(new RecusalChanged(recusal, recusal.isOrdered() ? account : null, "政务公开办责令您回避案件 %s，您不再办理。".formatted(caseNumber)));
    }

    /** Lifts a recusal: the person may act again, whoever was named instead may not any more. */
    public void lift(String caseNumber, long id, String reason, Person by) {
        var recusal = rows.findById(id).filter(found -> found.getCaseNumber().equals(caseNumber)).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!decisions.mayDecide(by, caseNumber, recusal.getPersonId())) {
            throw new NotAllowedException("回避由政务公开办主任撤销（主任本人回避的由副主任撤销），不能撤销自己的回避。");
        }
        new InputCheck().text(reason, "lift", "撤销的理由", REASON_LIMIT).done();
        recusal.lift(reason.strip(), by.id(), clock.instant());
        try {
            rows.saveAndFlush(recusal);
        } catch (OptimisticLockingFailureException faster) {
            throw new InvalidInputException("lift", "刚刚已由他人处理。请刷新页面后再看。");
        }
        journal.record(caseNumber, by.id(), "撤销%s的回避%s。".formatted(organization.nameOf(recusal.getPersonId()),
                recusal.getReplacementId() == null ? "" : "，%s不再代办".formatted(organization.nameOf(recusal.getReplacementId()))), "recusal=" + id);
        standIns.align(caseNumber);
        events.publishEvent(new RecusalChanged(recusal, recusal.getPersonId(), "您在案件 %s 中的回避已经撤销，可以继续办理。".formatted(caseNumber)));
    }

    private boolean isInvolved(String caseNumber, Person person) {
        var before = standing.inCase(person, caseNumber);
        return !before.keepsOut() && !before.hasAdministration() && (cases.handlesByPost(before, caseNumber) || cases.levels(caseNumber).stream().anyMatch(before::isIn)
                || tasks.ofCase(caseNumber).stream().anyMatch(task -> standing.isFor(task, before)));
    }
}
