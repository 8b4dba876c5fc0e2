package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.engine.AsEngine;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** When a clock moves, the watch timer, the limits of steps and the due dates of tasks move with it or nothing does. */
@GongkaiTest
@Rule({"R-49", "B.3"})
class TimersFollowTheClockTest {

    private static final String WATCH = "intermediateEvent_deadlinePoint";
    private static final SegmentBasis BASIS = new SegmentBasis("《政府信息公开条例》第三十条", "某字〔2026〕1号", "office");
    /** Two steps with limits, one task that follows the clock of the case, one that has no date. */
    private static final String STEPS = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
            <bpmn:process id="test-steps" isExecutable="true" camunda:historyTimeToLive="P1D"><bpmn:startEvent id="start"/>
            <bpmn:sequenceFlow id="flow1" sourceRef="start" targetRef="fork"/><bpmn:parallelGateway id="fork"/>
            <bpmn:sequenceFlow id="flow2" sourceRef="fork" targetRef="ask"/>
            <bpmn:sequenceFlow id="flow3" sourceRef="fork" targetRef="draft"/>
            <bpmn:sequenceFlow id="flow4" sourceRef="fork" targetRef="file"/>
            <bpmn:userTask id="ask" camunda:dueDate="${deadlineWatch.taskDue(execution, 'THIRD_PARTY')}"/>
            <bpmn:userTask id="draft" camunda:dueDate="${deadlineWatch.taskDue(execution)}"/>
            <bpmn:userTask id="file"/>
            <bpmn:boundaryEvent id="silent" attachedToRef="ask"><bpmn:timerEventDefinition><bpmn:timeDate>${deadlineWatch.limit(execution, 'THIRD_PARTY')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:boundaryEvent id="uncorrected" attachedToRef="draft"><bpmn:timerEventDefinition><bpmn:timeDate>${deadlineWatch.limit( execution , "CORRECTION" )}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="flow5" sourceRef="draft" targetRef="sign"/>
            <bpmn:userTask id="sign" camunda:dueDate="${deadlineWatch.taskDue(execution)}"/>
            <bpmn:boundaryEvent id="other" cancelActivity="false" attachedToRef="sign"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            </bpmn:process></bpmn:definitions>""";

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    CalendarInForce calendar;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Inbox inbox;
    @Autowired
    Journal journal;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    AsEngine asEngine;

    private String caseNumber;
    private LocalDate today;

    @BeforeEach
    void anItemMadeToday() {
        today = clock.today();
        caseNumber = office.submits("staff.assistance", Office.notice(today));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theWatchAndTheTasksMoveForthAndBack() {
        stop(later(2), later(12));
        assertNext(reminder(3, 10 + 10));
        assertTaskDue(later(20));

        move(() -> deadlines.expectStopUntil(caseNumber, DeadlineKind.PUBLICATION, later(17), BASIS));
        assertNext(reminder(3, 10 + 15));
        assertTaskDue(later(25));

        move(() -> deadlines.resume(caseNumber, DeadlineKind.PUBLICATION, later(4), BASIS));
        assertNext(reminder(3, 10 + 2));
        assertTaskDue(later(12));

        move(() -> deadlines.restart(caseNumber, DeadlineKind.PUBLICATION, later(5), BASIS));
        assertNext(reminder(3, 10 + 5));
        assertTaskDue(later(15));
        assertThat(office.jobs(caseNumber)).hasSize(1);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_proofread");
    }

    @Test
    void theJournalKeepsTheOldAndTheNewOfBothDatesWithTheBasis() {
        var before = deadlines.running(caseNumber).orElseThrow();
        stop(later(2), later(12));

        var line = journal.of(caseNumber).get(journal.of(caseNumber).size() - 1);
        assertThat(line.getActorId()).isEqualTo("office");
        assertThat(line.getSentence()).isEqualTo("主动公开期限自 %s 的次日起中止计算，预计至 %s（依据：《政府信息公开条例》第三十条，某字〔2026〕1号）。内部期限由 %s 改为 %s（预计），法定期限由 %s 改为 %s（预计）%s。"
                .formatted(later(2), later(12), before.getInternalDue(), later(20), before.getStatutoryDue(), later(30),
                        calendar.get().isProvisional(later(30)) ? "，期限暂定" : ""));
    }

    @Test
    void aWarningComesAgainForTheNewDate() {
        fireAt(reminder(3, 10));
        fireAt(OfficeClock.endOf(later(10)));
        clock.travelTo(OfficeClock.at(later(11), LocalTime.NOON));
        move(() -> deadlines.restart(caseNumber, DeadlineKind.PUBLICATION, later(11), BASIS));
        assertNext(reminder(3, 21));
        fireAt(reminder(3, 21));
        fireAt(OfficeClock.endOf(later(21)));

        assertThat(messages("staff.assistance")).satisfiesExactlyInAnyOrder(
                text -> assertThat(text).contains("距内部期限 " + later(10) + " 还有 3 个工作日"),
                text -> assertThat(text).contains("已超过内部期限 " + later(10)),
                text -> assertThat(text).contains("距内部期限 " + later(21) + " 还有 3 个工作日"),
                text -> assertThat(text).contains("已超过内部期限 " + later(21)));
    }

    @Test
    void aMoveThatBringsADateIntoThePastIsWarnedOfAtOnce() {
        stop(later(0), later(40));
        clock.travelTo(OfficeClock.at(later(14), LocalTime.NOON));
        move(() -> deadlines.resume(caseNumber, DeadlineKind.PUBLICATION, later(2), BASIS));

        assertThat(office.job(caseNumber, WATCH).getDuedate()).isBeforeOrEqualTo(Date.from(clock.instant()));
        office.fires(caseNumber, WATCH);
        assertThat(messages("head.assistance")).singleElement().asString().contains("已超过内部期限 " + later(12));
    }

    @Test
    void aPointThatNoLongerHoldsIsNotToldAndTheWatchGoesOn() {
        stop(later(2), later(12));
        fireAt(reminder(3, 10));
        assertThat(messages("staff.assistance")).isEmpty();
        assertNext(reminder(3, 20));
    }

    @Test
    void aWatchThatFiresWhileTheClockIsBeingMovedTellsNothingOfTheOldDate() throws Exception {
        clock.travelTo(reminder(3, 10));
        var watch = office.job(caseNumber, WATCH);
        var threads = Executors.newSingleThreadExecutor();
        var fired = new CountDownLatch(1);
        var outcome = transaction.<Future<?>>execute(status -> {
            deadlines.stop(caseNumber, DeadlineKind.PUBLICATION, later(2), later(12), BASIS);
            var firing = threads.submit(() -> {
                fired.countDown();
                office.management().executeJob(watch.getId());
            });
            await(fired);
            return firing;
        });
        try {
            outcome.get();
        } catch (java.util.concurrent.ExecutionException lost) {
            // The move was first; the job is tried again.
            assertThat(lost.getCause()).isInstanceOf(OptimisticLockingException.class);
            office.fires(caseNumber, WATCH);
        } finally {
            threads.shutdown();
        }
        assertThat(messages("staff.assistance")).isEmpty();
        assertNext(reminder(3, 20));
    }

    @Test
    void aMoveThatIsRolledBackMovesNothing() {
        transaction.executeWithoutResult(status -> {
            deadlines.stop(caseNumber, DeadlineKind.PUBLICATION, later(2), later(12), BASIS);
            status.setRollbackOnly();
        });
        assertNext(reminder(3, 10));
        assertTaskDue(later(10));
        assertThat(deadlines.running(caseNumber).orElseThrow().isStopped()).isFalse();
    }

    @Test
    void aMoveAndTheEndInOneTransactionLeaveNoTimer() {
        move(() -> {
            deadlines.restart(caseNumber, DeadlineKind.PUBLICATION, today, BASIS);
            deadlines.end(caseNumber, DeadlineKind.PUBLICATION);
        });
        assertThat(deadlines.running(caseNumber)).isEmpty();
    }

    @Test
    void limitsOfStepsMoveWithTheirOwnClockOnlyWhateverTheirIds() {
        withSteps(instance -> {
            assertThat(due(instance, "ask")).isEqualTo(lastSecond(later(15)));
            assertThat(timer(instance, "silent")).isEqualTo(end(later(15)));
            assertThat(timer(instance, "uncorrected")).isEqualTo(end(later(10)));

            move(() -> deadlines.restart(caseNumber, DeadlineKind.THIRD_PARTY, later(3), BASIS));
            assertThat(due(instance, "ask")).isEqualTo(lastSecond(later(18)));
            assertThat(timer(instance, "silent")).isEqualTo(end(later(18)));
            assertThat(timer(instance, "uncorrected")).isEqualTo(end(later(10)));
            assertThat(due(instance, "draft")).as("the clock of the case stands where it was").isEqualTo(lastSecond(later(10)));
            assertNext(reminder(3, 10));

            move(() -> deadlines.extend(caseNumber, DeadlineKind.CORRECTION, 5, 5, BASIS));
            assertThat(timer(instance, "uncorrected")).isEqualTo(end(later(15)));
            assertThat(timer(instance, "silent")).isEqualTo(end(later(18)));

            move(() -> {
                deadlines.end(caseNumber, DeadlineKind.THIRD_PARTY);
                deadlines.start(caseNumber, DeadlineKind.THIRD_PARTY, "assistance", later(1));
            });
            assertThat(due(instance, "ask")).as("the next third party was asked").isEqualTo(lastSecond(later(16)));
            assertThat(timer(instance, "silent")).isEqualTo(end(later(16)));

            stop(later(2), later(12));
            assertThat(due(instance, "draft")).isEqualTo(lastSecond(later(20)));
            assertThat(due(instance, "ask")).isEqualTo(lastSecond(later(16)));
            assertThat(due(instance, "file")).isNull();
        });
    }

    @Test
    void aTaskThatIsOpenedOrCompletedInTheTransactionOfTheMoveIsNotForgotten() {
        withSteps(instance -> {
            var draft = task(instance, "draft").getId();
            transaction.executeWithoutResult(status -> asEngine.run(() -> {
                office.tasks().complete(draft);
                deadlines.stop(caseNumber, DeadlineKind.PUBLICATION, later(2), later(12), BASIS);
            }));
            assertThat(due(instance, "sign")).isEqualTo(lastSecond(later(20)));
            assertThat(task(instance, "draft")).isNull();
        });
        withSteps(instance -> {
            var draft = task(instance, "draft").getId();
            transaction.executeWithoutResult(status -> asEngine.run(() -> {
                deadlines.resume(caseNumber, DeadlineKind.PUBLICATION, later(4), BASIS);
                office.tasks().complete(draft);
            }));
            assertThat(due(instance, "sign")).isEqualTo(lastSecond(later(12)));
        });
    }

    private void withSteps(java.util.function.Consumer<String> test) {
        move(() -> {
            if (deadlines.find(caseNumber, DeadlineKind.THIRD_PARTY).isEmpty()) {
                deadlines.start(caseNumber, DeadlineKind.THIRD_PARTY, "assistance", today);
                deadlines.start(caseNumber, DeadlineKind.CORRECTION, "assistance", today, 10, "《政府信息公开条例》第三十条");
            }
        });
        var deployment = repository.createDeployment().name("steps-" + UUID.randomUUID()).addString("steps.bpmn", STEPS).deploy().getId();
        try {
            test.accept(runtime.startProcessInstanceByKey("test-steps", caseNumber, Map.of()).getId());
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private void stop(LocalDate lastCounted, LocalDate expectedUntil) {
        move(() -> deadlines.stop(caseNumber, DeadlineKind.PUBLICATION, lastCounted, expectedUntil, BASIS));
    }

    private void move(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private LocalDate later(int workingDays) {
        return calendar.get().workingDaysAfter(today, workingDays).due();
    }

    private Instant reminder(int daysLeft, int total) {
        return OfficeClock.at(later(total - daysLeft), LocalTime.of(8, 30));
    }

    private void fireAt(Instant instant) {
        clock.travelTo(instant);
        office.fires(caseNumber, WATCH);
    }

    private void assertNext(Instant instant) {
        assertThat(watchTimer().getDuedate()).isEqualTo(Date.from(instant));
    }

    /** The one of the publication, also while another process of the case runs. */
    private Job watchTimer() {
        var definition = office.management().createJobDefinitionQuery().activityIdIn(WATCH).processDefinitionKey("publication-review").list();
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey("publication-review").singleResult();
        var jobs = office.management().createJobQuery().processInstanceId(instance.getId()).list();
        assertThat(jobs).singleElement().satisfies(job -> assertThat(definition).extracting("id").contains(job.getJobDefinitionId()));
        return jobs.get(0);
    }

    private void assertTaskDue(LocalDate day) {
        assertThat(office.task(caseNumber, "userTask_proofread").getDueDate()).isEqualTo(lastSecond(day));
    }

    private Task task(String instance, String key) {
        return office.tasks().createTaskQuery().processInstanceId(instance).taskDefinitionKey(key).singleResult();
    }

    private Date due(String instance, String key) {
        return task(instance, key).getDueDate();
    }

    private Date timer(String instance, String activity) {
        return office.management().createJobQuery().processInstanceId(instance).activityId(activity).singleResult().getDuedate();
    }

    private static Date end(LocalDate day) {
        return Date.from(OfficeClock.endOf(day));
    }

    private static Date lastSecond(LocalDate day) {
        return Date.from(OfficeClock.endOf(day).minusSeconds(1));
    }

    private List<String> messages(String recipient) {
        return inbox.of(recipient).stream().filter(message -> message.getCaseNumber().equals(caseNumber)).map(InboxMessage::getText).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
