package org.gongkai.urging;

import java.util.stream.Collectors;

import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.engine.OpenTasks;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Escalation;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody has answered goes one rung up; what has been done meanwhile needs no answer. */
@Component
class UnansweredUrgings {

    private static final Logger LOG = LoggerFactory.getLogger(UnansweredUrgings.class);

    private final Urgings urgings;
    private final Urge urge;
    private final OpenTasks tasks;
    private final Escalation escalation;
    private final Cases cases;
    private final Inbox inbox;
    private final Journal journal;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    UnansweredUrgings(Urgings urgings, Urge urge, OpenTasks tasks, Escalation escalation, Cases cases, Inbox inbox, Journal journal, OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.urgings = urgings;
        this.urge = urge;
        this.tasks = tasks;
        this.escalation = escalation;
        this.cases = cases;
        this.inbox = inbox;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every morning before the office opens; each in a transaction of its own, and a second node that is slower does nothing. */
    @Scheduled(cron = "0 10 7 * * *", zone = "Asia/Shanghai")
    void escalate() {
        for (var id : urgings.unanswered(clock.today())) {
            try {
                transaction.executeWithoutResult(status -> urgings.findById(id).filter(Urging::isOpen).ifPresent(this::escalate));
            } catch (ObjectOptimisticLockingFailureException elsewhere) {
                LOG.info("Urging {} was answered or taken up elsewhere", id);
            } catch (RuntimeException failed) {
                LOG.error("Urging {} did not go up; it is tried again tomorrow", id, failed);
            }
        }
    }

    private void escalate(Urging urging) {
        var caseNumber = urging.getCaseNumber();
        if (tasks.ofCase(caseNumber).stream().noneMatch(task -> urging.getTaskIds().contains(task.id()))) {
            urging.close(Urging.Outcome.DONE, clock.instant());
            return;
        }
        var found = cases.find(caseNumber).orElseThrow();
        var rungs = escalation.rungs(found.unitCode());
        if (urging.getRung() >= rungs.size()) {
            return;
        }
        var told = rungs.get(urging.getRung()).stream().filter(person -> cases.maySee(person, caseNumber)).toList();
        urging.escalate(told.stream().map(Person::id).toList(), urge.nextDue());
        var text = "案件 %s（%s）督办后没有按期答复，现报请您督促。".formatted(caseNumber, urging.getStep());
        told.forEach(person -> inbox.tell("urging:%d:%d".formatted(urging.getId(), urging.getRung()), person.id(), caseNumber, text));
        if (!told.isEmpty()) {
            journal.record(caseNumber, Journal.SYSTEM, "督办没有按期答复，已上报%s。".formatted(told.stream().map(Person::name).collect(Collectors.joining("、"))),
                    "urging=%d rung=%d".formatted(urging.getId(), urging.getRung()));
        }
    }
}
