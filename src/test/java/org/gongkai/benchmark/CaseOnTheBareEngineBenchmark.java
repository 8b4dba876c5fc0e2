package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What one publication costs from submission to archive, beside the same diagram on the bare engine in the same run: the law
 * costs at most two and a half times the flow. Not part of the test run; by itself:
 * {@code mvn test -Dtest=CaseOnTheBareEngineBenchmark -Dgongkai.test.database=postgresql}.
 */
@GongkaiTest
@Import(CaseCostBenchmark.Counting.class)
class CaseOnTheBareEngineBenchmark {

    /** Until the compiler of the JVM has little left to do: what is asked is what a case costs in an office that has been open for an hour. */
    private static final int WARM_UP = 1000;
    private static final int ROUNDS = 5;
    private static final int CASES = 60;
    private static final double MOST = 2.5;

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    AtomicLong statements;
    @Autowired
    DataSource database;

    private record Cost(double statements, double cpuMillis, double databaseMillis) {

        @Override
        public String toString() {
            return "%.0f statements, %.1f ms of CPU (%.1f in the database)".formatted(statements, cpuMillis, databaseMillis);
        }

        Cost over(Cost other) {
            return new Cost(statements / other.statements, cpuMillis / other.cpuMillis, databaseMillis / other.databaseMillis);
        }
    }

    @Test
    void aCaseCostsAtMostTwoAndAHalfTimesItsFlow() {
        var bareStatements = new AtomicLong();
        try (var bare = new BareEngine(bareStatements)) {
            repeat(WARM_UP, bare::oneCase);
            var full = new FullCase(office, clock);
            repeat(WARM_UP, full::run);
            var bareCpu = ProcessorTime.of(bare.database());
            var ourCpu = ProcessorTime.of(database);
            List<Cost> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                var flow = cost(bare::oneCase, bareStatements, bareCpu);
                var ours = cost(full::run, statements, ourCpu);
                System.out.printf("bare engine: %s; ours: %s%n", flow, ours);
                ratios.add(ours.over(flow));
            }
            var cpu = ratios.stream().mapToDouble(Cost::cpuMillis).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
            var sql = ratios.stream().mapToDouble(Cost::statements).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
            System.out.printf("median of %d rounds, ours / bare engine: CPU %.2f, statements %.2f%n", ROUNDS, cpu, sql);
            assertThat(sql).isLessThanOrEqualTo(MOST);
            assertThat(cpu).isLessThanOrEqualTo(MOST);
        }
    }

    private static Cost cost(Runnable oneCase, AtomicLong statements, ProcessorTime cpu) {
        var before = statements.get();
        var jvm = cpu.jvm();
        var database = cpu.database();
        repeat(CASES, oneCase);
        var inDatabase = cpu.database().minus(database);
        return new Cost((statements.get() - before) / (double) CASES, each(cpu.jvm().minus(jvm).plus(inDatabase)), each(inDatabase));
    }

    private static double each(Duration all) {
        return all.toNanos() / 1e6 / CASES;
    }

    private static void repeat(int times, Runnable work) {
        for (int time = 0; time < times; time++) {
            work.run();
        }
    }
}
