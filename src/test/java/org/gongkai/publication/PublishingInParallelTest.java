package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.NumberSeries;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Several items of a new category come out in the same moment. */
@GongkaiTest
@Rule({"R-116", "R-117"})
class PublishingInParallelTest {

    private static final int ITEMS = 6;
    /** As often as the engine's job executor tries a job. */
    private static final int TRIES = 3;
    private static final Category UNUSED = Category.E03;

    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private Register register;
    @Autowired
    private RegisterEntries entries;
    @Autowired
    private NumberSeries numbers;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theFirstIndexNumbersOfACategoryNeedNoSecondTry() throws Exception {
        var given = atOnce(item -> () -> transaction.execute(status -> numbers.next(Category.E08.name())));
        assertThat(given).doesNotHaveDuplicates().hasSize(ITEMS)
                .contains("E08-%d-00001".formatted(clock.today().getYear()), "E08-%d-0000%d".formatted(clock.today().getYear(), ITEMS));
    }

    @Test
    void itemsPublishedAtOnceAllComeOutAndTheRegisterIsIntact() throws Exception {
        List<String> cases = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            cases.add(signed());
        }
        var before = entries.findAllByOrderBySerial().size();

        atOnce(item -> () -> publish(cases.get(item)));

        assertThat(cases.stream().map(this::indexNumber)).doesNotContainNull().doesNotHaveDuplicates()
                .contains("E03-%d-00001".formatted(clock.today().getYear()), "E03-%d-0000%d".formatted(clock.today().getYear(), ITEMS));
        assertThat(register.verify()).isEqualTo(new RegisterCheck(true, before + ITEMS, List.of()));
        assertThat(entries.findAllByOrderBySerial()).extracting(RegisterEntry::getSerial)
                .last().isEqualTo((long) before + ITEMS);
    }

    private String signed() {
        var draft = new Draft("公开招聘公告", "<p>公开招聘工作人员 2 名。</p>", UNUSED, "assistance", clock.today(),
                null, null, null, null, null, null, null, false, null, null, false, true);
        var caseNumber = office.submits("staff.assistance", draft);
        office.reviews(caseNumber);
        return caseNumber;
    }

    private String publish(String caseNumber) {
        for (int attempt = 1; ; attempt++) {
            try {
                office.fires(caseNumber, "serviceTask_publish");
                return caseNumber;
            } catch (RuntimeException failed) {
                if (attempt == TRIES) {
                    throw failed;
                }
            }
        }
    }

    private String indexNumber(String caseNumber) {
        return jdbc.queryForObject("select index_number from publication_item where case_number = ?", String.class, caseNumber);
    }

    private static List<String> atOnce(IntFunction<Callable<String>> work) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(ITEMS);
        var threads = Executors.newFixedThreadPool(ITEMS);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int item = 0; item < ITEMS; item++) {
                var task = work.apply(item);
                tasks.add(() -> {
                    start.await();
                    return task.call();
                });
            }
            List<String> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
