package org.gongkai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.engine.AsEngine;
import org.gongkai.engine.JobExecution;
import org.gongkai.engine.TimeTravel;
import org.gongkai.notification.Inbox;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Whoever puts the clock forward sees what would have happened, each thing at its own instant. */
@GongkaiTest
@Rule("R-49")
class TimePassesForATrainingTest {

    private static final String WATCH = "intermediateEvent_deadlinePoint";

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    CalendarInForce calendar;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Journal journal;
    @Autowired
    Inbox inbox;
    @Autowired
    TimeTravel time;
    @Autowired
    AsEngine asEngine;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DemonstrationClock demonstration;
    @Autowired
    ObjectProvider<ScheduledTaskHolder> scheduled;

    /** Runs jobs of no engine: the jobs of other tests stay where they are, and it really starts and stops. */
    private final DefaultJobExecutor executor = new DefaultJobExecutor();
    private final List<Runnable> waiting = new ArrayList<>();
    private String caseNumber;
    private Deadline deadline;

    @BeforeEach
    void anItemMadeToday() {
        // what other tests have left due is no matter of this one
        asEngine.run(() -> office.management().createJobQuery().list().forEach(job -> office.management().suspendJobById(job.getId())));
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        deadline = deadlines.running(caseNumber).orElseThrow();
        executor.start();
    }

    @AfterEach
    void backToNow() {
        executor.shutdown();
        clock.reset();
        jdbc.update("delete from demonstration");
        jdbc.update("delete from sweep_finding");
        jdbc.update("delete from sweep_run");
        demonstration.restore();
        asEngine.run(() -> office.management().createJobQuery().suspended().list().forEach(job -> office.management().activateJobById(job.getId())));
    }

    /** A service of its own whose background is this thread, when the test says so. */
    private Training training() {
        return new Training(time, new JobExecution(executor), demonstration, scheduled, waiting::add, clock);
    }

    private void goes(Training training, Instant target) {
        training.travelTo(target, office.person("sysadmin"));
        waiting.remove(0).run();
    }

    private List<Instant> told(String person) {
        return inbox.of(person).stream().filter(message -> caseNumber.equals(message.getCaseNumber())).map(message -> message.getCreatedAt()).sorted().toList();
    }

    private static void assertAt(List<Instant> told, Instant... due) {
        assertThat(told).hasSize(due.length);
        for (int i = 0; i < due.length; i++) {
            assertThat(told.get(i)).isBetween(due[i], due[i].plus(Duration.ofMinutes(4)));
        }
    }

    @Test
    @Rule("R-72")
    void reminderInternalAndStatutoryDateComeOnceEachAtTheirOwnInstant() {
        var three = OfficeClock.at(calendar.get().workingDaysBefore(deadline.getInternalDue(), 3), LocalTime.of(8, 30));
        var one = OfficeClock.at(calendar.get().workingDaysBefore(deadline.getInternalDue(), 1), LocalTime.of(8, 30));
        var internal = OfficeClock.endOf(deadline.getInternalDue());
        var statutory = OfficeClock.endOf(deadline.getStatutoryDue());
        var training = training();
        var target = statutory.plus(Duration.ofHours(9));

        goes(training, target);

        assertAt(told("staff.assistance"), three, one, internal, statutory);
        assertAt(told("office"), statutory);
        assertThat(journal.of(caseNumber)).filteredOn(entry -> entry.getSentence().contains("法定期限") && entry.getSentence().contains("超过"))
                .isNotEmpty().allSatisfy(entry -> assertThat(entry.getRecordedAt()).isBetween(internal, statutory.plus(Duration.ofMinutes(4))));
        assertThat(training.progress().state()).isEqualTo(TrainingState.ARRIVED);
        assertThat(training.progress().jobsRun()).isGreaterThanOrEqualTo(4);
        assertThat(clock.instant()).isBetween(target, target.plus(Duration.ofMinutes(4)));
        assertThat(office.waitsAt(caseNumber)).as("the work was never interrupted").containsExactly("userTask_proofread");
        assertThat(executor.isActive()).isTrue();
    }

    @Test
    void whatTheApplicationDoesEveryNightIsDoneEachNight() {
        goes(training(), OfficeClock.at(clock.today().plusDays(3), LocalTime.of(9, 0)));

        assertThat(jdbc.queryForList("select run_key from sweep_run", String.class))
                .contains("night:" + clock.today().minusDays(2), "night:" + clock.today().minusDays(1), "night:" + clock.today());
    }

    @Test
    void theExecutorIsOffOnTheWayAndOnAgainAlsoAfterAJobThatFails() {
        office.reviews(caseNumber);
        jdbc.update("update publication_item set state = 'RETURNED' where case_number = ?", caseNumber);
        var training = training();
        List<Boolean> seen = new ArrayList<>();
        Consumer<Duration> look = shift -> seen.add(executor.isActive());
        clock.onShift(look);

        goes(training, clock.instant().plus(Duration.ofHours(2)));

        assertThat(seen).isNotEmpty().doesNotContain(true);
        assertThat(training.progress().jobsFailed()).isPositive();
        assertThat(training.progress().state()).isEqualTo(TrainingState.ARRIVED);
        assertThat(executor.isActive()).isTrue();
    }

    @Test
    void itGoesForwardOnlyAndOneAtATime() {
        var training = training();
        var by = office.person("sysadmin");
        assertThatThrownBy(() -> training.travelTo(clock.instant().minusSeconds(1), by)).isInstanceOf(InvalidInputException.class).hasMessageContaining("只能向前拨");
        assertThatThrownBy(() -> training.travelTo(null, by)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> training.travelTo(OfficeClock.endOf(WorkingCalendar.LAST_DAY), by)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("最多只能拨到");
        assertThat(waiting).isEmpty();

        training.travelTo(clock.instant().plusSeconds(600), by);
        assertThatThrownBy(() -> training.travelTo(clock.instant().plusSeconds(1200), by)).isInstanceOf(AlreadyTravellingException.class);
        waiting.remove(0).run();
        assertThat(training.progress().travelling()).isFalse();
    }

    @Test
    void itStopsBetweenTwoJobs() {
        var training = training();
        var begin = clock.instant();
        clock.onShift(shift -> training.stop());

        goes(training, OfficeClock.endOf(deadline.getStatutoryDue()).plusSeconds(60));

        assertThat(training.progress().state()).isEqualTo(TrainingState.STOPPED);
        assertThat(clock.instant()).as("at the first thing that was due").isBetween(begin, begin.plus(Duration.ofDays(1)));
        assertThat(office.job(caseNumber, WATCH).getDuedate()).isAfter(java.util.Date.from(clock.instant()));
        assertThat(executor.isActive()).isTrue();
    }

    @Test
    void aFreshStartOnTheSameDatabaseBeginsWhereTheClockStood() {
        var start = Instant.parse("2026-11-23T01:00:00Z");
        var machine = Clock.fixed(start, ZoneOffset.UTC);
        var first = new OfficeClock(machine);
        new DemonstrationClock(jdbc, first).reach(start.plus(Duration.ofDays(20)));

        var second = new OfficeClock(machine);
        var fresh = new DemonstrationClock(jdbc, second);
        fresh.afterSingletonsInstantiated();

        assertThat(second.instant()).isEqualTo(start.plus(Duration.ofDays(20)));
        assertThat(fresh.isAhead()).isTrue();
        assertThat(fresh.hasHistory()).as("the history is not written a second time").isTrue();
        jdbc.update("delete from demonstration");
        var empty = new OfficeClock(machine);
        var anew = new DemonstrationClock(jdbc, empty);
        anew.afterSingletonsInstantiated();
        assertThat(empty.instant()).as("gone with the database").isEqualTo(start);
        assertThat(anew.hasHistory()).isFalse();
    }
}
