package org.gongkai.urging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.TaskHolders;
import org.gongkai.engine.OpenTasks;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whoever has a case in hand, and the first responsible person of its unit, to get on with it or say why not.
 * Only those who may see the case are ever asked. The work itself is not touched.
 */
@Service
@Transactional
public class Urge {

    private static final int NEWEST = 200;

    private final Urgings urgings;
    private final UrgingRights rights;
    private final UrgingSettings settings;
    private final Cases cases;
    private final OpenTasks tasks;
    private final TaskHolders holders;
    private final Organization organization;
    private final Inbox inbox;
    private final Journal journal;
    private final CalendarInForce calendar;
    private final OfficeClock clock;

    Urge(Urgings urgings, UrgingRights rights, UrgingSettings settings, Cases cases, OpenTasks tasks, TaskHolders holders, Organization organization,
            Inbox inbox, Journal journal, CalendarInForce calendar, OfficeClock clock) {
        this.urgings = urgings;
        this.rights = rights;
        this.settings = settings;
        this.cases = cases;
        this.tasks = tasks;
        this.holders = holders;
        this.organization = organization;
        this.inbox = inbox;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Urges.
     *
     * @param demand in Chinese, at most 500 characters
     * @throws InvalidInputException when it is not possible now, or something is missing; by field
     * @throws NotAllowedException when this person does not oversee the case
     */
    public void urge(String caseNumber, String demand, Person by) {
        var found = cases.visible(by, caseNumber);
        if (!rights.mayUrge(by, found)) {
            throw new NotAllowedException("督办由政务督导组、政务公开办、分管局领导和领导小组进行。");
        }
        var open = tasks.ofCase(caseNumber);
        var recipients = recipients(found, by);
        new InputCheck().text(demand, "demand", "督办要求", 500)
                .require(urgings.findByCaseNumberOrderByIdDesc(caseNumber).stream().noneMatch(Urging::isOpen), "demand", "本件已经督办，正在等待答复，不用重复督办。")
                .require(!open.isEmpty(), "demand", "本件现在没有等待办理的任务，不能督办。")
                .require(open.isEmpty() || !recipients.isEmpty(), "demand", "本件现在只等待您本人办理。").done();
        var step = open.stream().map(OpenTasks.OpenTask::name).distinct().collect(Collectors.joining("、"));
        var urging = urgings.save(new Urging(caseNumber, step, open.stream().map(OpenTasks.OpenTask::id).toList(), recipients, demand.strip(), by.id(),
                clock.instant(), nextDue()));
        var due = urging.getAnswerDue() + calendar.get().mark(urging.getAnswerDue());
        recipients.forEach(account -> inbox.tell("urging:" + urging.getId(), account, caseNumber,
                "%s督办案件 %s（%s），请抓紧办理，或者在 %s 前打开案件说明原因。要求：%s".formatted(by.name(), caseNumber, step, due, demand.strip()),
                "案件 %s（%s）被督办，请抓紧办理，或者在 %s 前说明原因。".formatted(caseNumber, step, due)));
        journal.record(caseNumber, by.id(), "督办“%s”，请%s抓紧办理或者在 %s 前说明原因。要求：%s".formatted(step, names(recipients), due, demand.strip()),
                "urging=" + urging.getId());
    }

    /** @throws InvalidInputException when nothing is written or the urging has ended meanwhile */
    public void answer(String caseNumber, long id, String text, Person by) {
        cases.visible(by, caseNumber);
        var urging = open(caseNumber, id);
        if (!mayAnswer(urging, by)) {
            throw new NotAllowedException("由被督办的人或者现在的办理人答复。");
        }
        new InputCheck().text(text, "answer", "答复", 1000).done();
        urging.answer(text.strip(), by.id(), clock.instant());
        journal.record(caseNumber, by.id(), "答复督办：%s".formatted(text.strip()), "urging=" + id);
        inbox.tell("urging-answered:" + id, urging.getUrgedBy(), caseNumber, "%s答复了您对案件 %s 的督办：%s".formatted(by.name(), caseNumber, text.strip()),
                "您对案件 %s 的督办已有答复。".formatted(caseNumber));
    }

    /** Takes a demand back. */
    public void withdraw(String caseNumber, long id, Person by) {
        cases.visible(by, caseNumber);
        var urging = open(caseNumber, id);
        if (!urging.getUrgedBy().equals(by.id())) {
            throw new NotAllowedException("只能由督办的人撤回。");
        }
        urging.close(Urging.Outcome.WITHDRAWN, clock.instant());
        journal.record(caseNumber, by.id(), "撤回督办。", "urging=" + id);
    }

    /** @return all of the case, newest first */
    @Transactional(readOnly = true)
    public List<Urging> of(String caseNumber) {
        return urgings.findByCaseNumberOrderByIdDesc(caseNumber);
    }

    /** @return the newest two hundred in cases this person may see, with the case, newest first */
    @Transactional(readOnly = true)
    public List<Listed> list(Person reader) {
        var newest = urgings.findAllByOrderByIdDesc(Limit.of(NEWEST));
        Map<String, CaseSummary> visible = cases.visible(reader, newest.stream().map(Urging::getCaseNumber).distinct().toList());
        return newest.stream().filter(urging -> visible.containsKey(urging.getCaseNumber()))
                .map(urging -> new Listed(urging, visible.get(urging.getCaseNumber()), organization.nameOf(urging.getUrgedBy()), names(urging.getRecipients()))).toList();
    }

    /** An urging with its case in one line. */
    public record Listed(Urging urging, CaseSummary found, String urgedBy, String recipients) {
    }

    boolean mayUrge(CaseSummary found, Person person) {
        return rights.mayUrge(person, found);
    }

    boolean mayAnswer(Urging urging, Person person) {
        return urging.isOpen() && !urging.getUrgedBy().equals(person.id())
                && (urging.getRecipients().contains(person.id()) || holders.of(urging.getCaseNumber()).contains(person.id()));
    }

    String names(Set<String> accounts) {
        return accounts.stream().sorted().map(organization::nameOf).collect(Collectors.joining("、"));
    }

    LocalDate nextDue() {
        return calendar.get().workingDaysAfter(clock.today(), settings.answerDays()).due();
    }

    private Set<String> recipients(CaseSummary found, Person by) {
        Set<String> accounts = new TreeSet<>(holders.of(found.caseNumber()));
        if (found.unitCode() != null) {
            organization.membersOf(Set.of(Groups.headOf(found.unitCode()))).forEach(head -> accounts.add(head.id()));
        }
        accounts.removeIf(account -> account.equals(by.id())
                || organization.find(account).filter(person -> cases.maySee(person, found.caseNumber())).isEmpty());
        return accounts;
    }

    private Urging open(String caseNumber, long id) {
        var urging = urgings.findByIdAndCaseNumber(id, caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!urging.isOpen()) {
            throw new InvalidInputException("answer", "这次督办已经结束（%s）。".formatted(urging.getOutcome().title()));
        }
        return urging;
    }
}
