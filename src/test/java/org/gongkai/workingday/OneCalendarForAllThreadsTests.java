package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The calendar is shared by every request and every timer job. */
class OneCalendarForAllThreadsTests {

    private static final int THREADS = 8;

    @Test
    void allThreadsGetTheSameAnswers() throws Exception {
        List<LocalDate> alone = answers();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<List<LocalDate>> task = () -> {
            start.await();
            return answers();
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<LocalDate>>> together =
                    threads.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> task).toList());
            for (Future<List<LocalDate>> answers : together) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<LocalDate> answers() {
        return LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2027, 1, 1))
                .map(day -> WorkingCalendar.official().workingDaysAfter(day, 15).counted().get(14).date()).toList();
    }
}
