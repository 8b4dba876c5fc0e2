package org.gongkai.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
@Rule("R-116")
class CaseNumbersTest {

    @Autowired
    CaseNumbers numbers;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;

    @Test
    void aNumberNamesKindAndYearAndCountsFromOne() {
        assertThat(next(CaseKind.ANNUAL_REPORT)).isEqualTo("ND-%d-00001".formatted(clock.today().getYear()));
        assertThat(next(CaseKind.ANNUAL_REPORT)).isEqualTo("ND-%d-00002".formatted(clock.today().getYear()));
    }

    @Test
    void noNumberIsGivenTwiceUnderLoadNotEvenTheFirstOfAYear() throws Exception {
        try (var pool = new Pool()) {
            assertThat(pool.ask(64, () -> next(CaseKind.HEARING))).doesNotHaveDuplicates().hasSize(64).contains("TZ-%d-00064".formatted(clock.today().getYear()));
        }
    }

    @Test
    void aCaseThatIsRolledBackLeavesNoHole() {
        transaction.executeWithoutResult(status -> {
            numbers.next(CaseKind.INSPECTION);
            status.setRollbackOnly();
        });
        assertThat(next(CaseKind.INSPECTION)).endsWith("-00001");
    }

    private String next(CaseKind kind) {
        return transaction.execute(status -> numbers.next(kind));
    }

    private static final class Pool implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(8);

        List<String> ask(int times, Callable<String> question) throws Exception {
            List<Future<String>> asked = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                asked.add(threads.submit(question));
            }
            List<String> answers = new ArrayList<>();
            for (var answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
