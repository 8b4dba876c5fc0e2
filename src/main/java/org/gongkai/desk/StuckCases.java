package org.gongkai.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.engine.GivenUpJobs;
import org.gongkai.engine.RetriedByHand;
import org.gongkai.engine.StuckSteps;
import org.gongkai.engine.StuckSteps.StuckStep;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases in which the system could not do a step by itself. Those who look after such a case are told and may have the step
 * tried again; no right in the engine is needed for that, so it works for cases that Cockpit does not show.
 */
@Component
class StuckCases implements GivenUpJobs, RetriedByHand {

    private final Cases cases;
    private final StuckSteps steps;
    private final Organization organization;
    private final Inbox inbox;
    private final Journal journal;
    private final OfficeClock clock;

    StuckCases(Cases cases, StuckSteps steps, Organization organization, Inbox inbox, Journal journal, OfficeClock clock) {
        this.cases = cases;
        this.steps = steps;
        this.organization = organization;
        this.inbox = inbox;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void givenUp(String processKey, String businessKey, String step) {
        Optional.ofNullable(businessKey).flatMap(cases::find).ifPresent(found -> {
            var caseNumber = found.caseNumber();
            journal.record(caseNumber, Journal.SYSTEM, "“%s”多次尝试没有成功，已停下等候处理。".formatted(step), "stuck");
            var key = "%s:stuck:%s".formatted(caseNumber, clock.instant());
            var text = "系统自动办理“%s”多次没有成功，案件停在这一步。请打开案件查明原因，排除后选择“重新执行”。".formatted(step);
            organization.people().stream().filter(person -> cases.looksAfter(person, caseNumber))
                    .forEach(person -> inbox.tell(key, person.id(), caseNumber, text));
        });
    }

    List<StuckStep> of(String caseNumber) {
        return steps.ofCase(caseNumber);
    }

    boolean mayRepeat(Person person, String caseNumber) {
        return cases.looksAfter(person, caseNumber);
    }

    /**
     * Has every step of the case that stands still tried again.
     *
     * @return how many there were
     * @throws org.gongkai.casefile.CaseNotFoundException when the case is not for this person
     * @throws NotAllowedException when the person may only read it
     */
    @Transactional
    public int repeat(String caseNumber, Person person) {
        return repeat(caseNumber, person, step -> true);
    }

    /** One step at a time, as Cockpit asks; else as on the page of the case. */
    @Override
    @Transactional
    public boolean again(GivenUpJob job, String userId) {
        var found = Optional.ofNullable(job.businessKey()).flatMap(cases::find);
        found.ifPresent(stuck -> repeat(stuck.caseNumber(), organization.person(userId), step -> step.jobId().equals(job.id())));
        return found.isPresent();
    }

    private int repeat(String caseNumber, Person person, Predicate<StuckStep> wanted) {
        cases.visible(person, caseNumber);
        if (!mayRepeat(person, caseNumber)) {
            throw new NotAllowedException("重新执行由本件的办理人或者监督人员决定，请联系他们。");
        }
        var stuck = of(caseNumber).stream().filter(wanted).toList();
        stuck.forEach(step -> {
            steps.again(step);
            journal.record(caseNumber, person.id(), "安排重新执行“%s”。".formatted(step.name()), "again");
        });
        return stuck.size();
    }
}
