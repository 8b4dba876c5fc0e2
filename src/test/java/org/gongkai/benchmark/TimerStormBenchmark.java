package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Very many points of clocks that come at once, as after a weekend without the machine: fired by the job executor as the
 * application sets it, beside the same diagram with delegates that do nothing on the bare engine at its best settings. Not
 * part of the test run; by itself: {@code mvn test -Dtest=TimerStormBenchmark -Dgongkai.test.database=postgresql}, smaller
 * with {@code -Dstorm.points=1000 -Dstorm.rounds=1}.
 */
@GongkaiTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class TimerStormBenchmark {

    private static final int POINTS = Integer.getInteger("storm.points", 20_000);
    private static final int ROUNDS = Integer.getInteger("storm.rounds", 3);
    private static final int WARM_UP = Integer.getInteger("storm.warm-up", 10_000);
    private static final double LEAST = 0.6;
    private static final String DUE = "select count(*) from act_ru_job where duedate_ < now() and handler_type_ <> 'history-cleanup'";
    private static final long PATIENCE_NANOS = 1_800_000_000_000L;

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    DataSource database;
    @Autowired
    ProcessEngine engine;

    /** One of the two sides. */
    private record Side(String name, ManagementService jobs, JobExecutor executor, JdbcTemplate rows, CaseCloning cloning, ProcessorTime cpu) {

        /** The model is due like its copies: it is out of the way before they are counted. */
        void takes(Runnable model) {
            cloning.model(model);
            jobs.createJobQuery().duedateLowerThan(new Date()).list().forEach(job -> jobs.executeJob(job.getId()));
        }

        /** @return points a second */
        double drain(int first, int last) {
            cloning.clones(first, last);
            var points = last - first + 1;
            assertThat(due()).as("points due").isEqualTo(points);
            var jvm = cpu.jvm();
            var server = cpu.database();
            var begun = System.nanoTime();
            executor.start();
            while (due() > 0 && System.nanoTime() - begun < PATIENCE_NANOS) {
                pause();
            }
            var rate = points / ((System.nanoTime() - begun) / 1e9);
            executor.shutdown();
            System.out.printf("%s: %,d points, %.0f a second, each %.2f ms of CPU in the JVM and %.2f in the database%n", name, points, rate,
                    millis(cpu.jvm().minus(jvm), points), millis(cpu.database().minus(server), points));
            return rate;
        }

        private static double millis(Duration all, int points) {
            return all.toNanos() / 1e6 / points;
        }

        private long due() {
            return rows.queryForObject(DUE, Long.class);
        }

        private static void pause() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void pointsThatComeAtOnceAreToldOnceAndSoon() {
        Machine.print(database);
        try (var bare = new BareEngine(new AtomicLong())) {
            bare.indexDueDates();
            var flow = side("bare engine", bare.engine(), bare.database());
            var ours = side("ours", engine, database);
            flow.takes(bare::startDue);
            ours.takes(this::aCaseCloseToItsDate);
            flow.drain(1, WARM_UP);
            ours.drain(1, WARM_UP);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                int first = WARM_UP + round * POINTS + 1;
                var rate = flow.drain(first, first + POINTS - 1);
                ratios.add(ours.drain(first, first + POINTS - 1) / rate);
            }
            eachOnce(ours.rows(), WARM_UP + ROUNDS * POINTS);
            var ratio = ratios.stream().sorted().toList().get(ratios.size() / 2);
            System.out.printf("%,d points due at once, median of %d rounds, ours / bare engine: %.2f of its rate%n", POINTS, ROUNDS, ratio);
            assertThat(ratio).isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static Side side(String name, ProcessEngine engine, DataSource database) {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.shutdown();
        return new Side(name, engine.getManagementService(), executor, new JdbcTemplate(database), new CaseCloning(database), ProcessorTime.of(database));
    }

    /** One person has its task, who is reminded of it. */
    private void aCaseCloseToItsDate() {
        var day = WorkingCalendar.official().workingDaysBefore(clock.today(), 8);
        var number = office.submits("staff.assistance", LargeOffice.notice("assistance", day));
        office.as("staff.assistance", () -> office.tasks().claim(office.task(number, "userTask_proofread").getId(), "staff.assistance"));
    }

    private static void eachOnce(JdbcTemplate rows, int points) {
        for (var told : List.of("journal_entry where technical like 'watch point=%'", "inbox_message where message_key like '%:REMINDER@%'")) {
            var found = rows.queryForMap("select count(*) as lines, count(distinct case_number) as cases from %s and case_number like 'FB-____-1______'".formatted(told));
            assertThat(found.get("lines")).as(told).isEqualTo((long) points);
            assertThat(found.get("cases")).as(told).isEqualTo((long) points);
        }
        assertThat(rows.queryForObject("select count(*) from act_ru_job where retries_ < 3 or exception_msg_ is not null", Long.class)).as("failed jobs").isZero();
    }
}
