package org.gongkai.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has a task in a case may ask colleagues for an opinion. They see the case, identities masked, until they have
 * answered or the question is taken back; the task stays with whoever has it, and so does the decision.
 */
@Service
@Transactional
public class AskingColleagues {

    private static final int MOST_AT_ONCE = 10;

    private final AskedOpinions opinions;
    private final Cases cases;
    private final OpenTasks tasks;
    private final CaseStanding standing;
    private final Organization organization;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    AskingColleagues(AskedOpinions opinions, Cases cases, OpenTasks tasks, CaseStanding standing, Organization organization, Journal journal,
            ApplicationEventPublisher events, OfficeClock clock) {
        this.opinions = opinions;
        this.cases = cases;
        this.tasks = tasks;
        this.standing = standing;
        this.organization = organization;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @return all that was asked in the case, oldest first */
    @Transactional(readOnly = true)
    public List<AskedOpinion> of(String caseNumber) {
        return opinions.findByCaseNumberOrderById(caseNumber);
    }

    /** @return the questions that wait for this person's answer, oldest first */
    @Transactional(readOnly = true)
    public List<AskedOpinion> waitingFor(Person person) {
        return opinions.waitingFor(person.id()).stream().filter(opinion -> cases.maySee(person, opinion.getCaseNumber())).toList();
    }

    /** @return the questions that this account has asked or has to answer and that are still open, without regard to who may see the cases */
    @Transactional(readOnly = true)
    public List<AskedOpinion> openWith(String account) {
        return opinions.openWith(account);
    }

    /** @return whether an answer to this question is still expected */
    @Transactional(readOnly = true)
    public boolean isOpen(long id) {
        return opinions.findById(id).filter(AskedOpinion::isOpen).isPresent();
    }

    /** @return whether this person has a task in the case and may ask */
    @Transactional(readOnly = true)
    public boolean mayAsk(String caseNumber, Person person) {
        return taskOf(caseNumber, person) != null;
    }

    /** @return whom this person may ask about the case */
    @Transactional(readOnly = true)
    public List<Person> whoMayBeAsked(String caseNumber, Person asker) {
        return cases.whoMayBeAsked(organization.people().stream().filter(person -> !person.id().equals(asker.id())).toList(), caseNumber);
    }

    /**
     * Asks.
     *
     * @throws NotAllowedException when the person has no task in the case
     * @throws InvalidInputException with what is wrong, by field
     */
    public void ask(String caseNumber, Collection<String> colleagues, String question, Person asker) {
        cases.visible(asker, caseNumber);
        var task = taskOf(caseNumber, asker);
        if (task == null) {
            throw new NotAllowedException("只有本件现在的办理人可以征求同事意见。");
        }
        Set<String> asked = new TreeSet<>(colleagues);
        var possible = whoMayBeAsked(caseNumber, asker).stream().map(Person::id).toList();
        var waiting = opinions.findByCaseNumberOrderById(caseNumber).stream().filter(AskedOpinion::isOpen).map(AskedOpinion::getAskedId).toList();
        new InputCheck().require(!asked.isEmpty(), "colleagues", "请至少选择一名同事。")
                .require(asked.size() <= MOST_AT_ONCE, "colleagues", "一次最多征求 %d 人的意见。".formatted(MOST_AT_ONCE))
                .require(possible.containsAll(asked), "colleagues", "请选择列出的同事：投诉举报只能征求本件办理人员的意见。")
                .require(asked.stream().noneMatch(waiting::contains), "colleagues", "已经向其中的人征求意见，还没有答复。")
                .text(question, "question", "要征求意见的问题", 1000).done();
        asked.forEach(colleague -> events.publishEvent(new ColleagueAsked(opinions.save(
                new AskedOpinion(caseNumber, task, asker.id(), colleague, question.strip(), clock.instant())))));
        journal.record(caseNumber, asker.id(), "在“%s”环节向%s征求意见。".formatted(task.name(),
                String.join("、", asked.stream().map(organization::nameOf).toList())), "asked=" + asked);
    }

    /** @throws InvalidInputException when nothing is written, or an answer is no longer expected */
    public void answer(String caseNumber, long id, String text, Person colleague) {
        var opinion = existing(caseNumber, id);
        if (!opinion.getAskedId().equals(colleague.id())) {
            throw new NotAllowedException("没有向您征求意见。");
        }
        opinion.requireOpen();
        cases.visible(colleague, caseNumber);
        new InputCheck().text(text, "answer", "意见", 2000).done();
        opinion.answer(text.strip(), clock.instant());
        journal.record(caseNumber, colleague.id(), "答复了%s征求的意见。".formatted(organization.nameOf(opinion.getAskerId())), "opinion=" + id);
        events.publishEvent(new ColleagueAnswered(opinion, tasks.holder(opinion.getTaskId()).orElse(opinion.getAskerId())));
    }

    /** Takes a question back; the colleague does not see the case any more. */
    public void withdraw(String caseNumber, long id, Person asker) {
        var opinion = existing(caseNumber, id);
        if (!opinion.getAskerId().equals(asker.id()) && !mayAsk(caseNumber, asker)) {
            throw new NotAllowedException("只能由征求意见的人或者本件现在的办理人撤回。");
        }
        opinion.withdraw(clock.instant());
        journal.record(caseNumber, asker.id(), "撤回向%s征求的意见。".formatted(organization.nameOf(opinion.getAskedId())), "opinion=" + id);
        events.publishEvent(new ColleagueNotAskedAnyMore(opinion));
    }

    private AskedOpinion existing(String caseNumber, long id) {
        return opinions.findById(id).filter(opinion -> opinion.getCaseNumber().equals(caseNumber)).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    private OpenTask taskOf(String caseNumber, Person person) {
        return tasks.ofCase(caseNumber).stream().filter(task -> standing.isFor(task, person)).findFirst().orElse(null);
    }
}
