package org.gongkai.benchmark;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import org.gongkai.workingday.DueDate;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What one due date costs, however many days it has. Not part of the test run; by itself:
 * {@code mvn test -Dtest=DueDateBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DueDateBenchmark {

    /** A power of two: which start comes next is found by a mask. */
    private static final int STARTS = 1024;

    @Param({"10", "1000"})
    int days;

    private final WorkingCalendar calendar = WorkingCalendar.official();
    private final LocalDate[] starts = LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2023, 1, 1).plusDays(STARTS)).toArray(LocalDate[]::new);
    private int next;

    @Benchmark
    public DueDate workingDays() {
        return calendar.workingDaysAfter(starts[next++ & STARTS - 1], days);
    }

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder().include(DueDateBenchmark.class.getName()).build()).run();
    }
}
