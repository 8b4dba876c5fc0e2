package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.AuthorizationException;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people at one task at the same moment: one opinion counts, the others are told so. */
@GongkaiTest
@Rule("R-104")
class TwoAtOnceTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Reviews reviews;

    @RepeatedTest(3)
    void oneProofreadingCountsAndTheOthersAreToldInChinese() throws Exception {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var task = office.task(caseNumber, "userTask_proofread").getId();

        var faults = atOnce(List.of(
                () -> hand("staff.assistance", task, Office.APPROVE),
                () -> hand("head.assistance", task, Office.RETURN),
                () -> hand("staff.assistance", task, Office.APPROVE)));

        assertThat(reviews.findByCaseNumberOrderById(caseNumber)).hasSize(1);
        assertThat(office.waitsAt(caseNumber)).hasSize(1);
        assertThat(faults).hasSize(2).allSatisfy(fault -> assertThat(fault).isInstanceOfAny(RefusedSubmissionException.class,
                // the right to the task has gone with the task
                AuthorizationException.class));
    }

    private Void hand(String person, String task, Map<String, Object> answers) {
        office.as(person, () -> office.tasks().complete(task, answers));
        return null;
    }

    private static List<Throwable> atOnce(List<Callable<Void>> deeds) throws Exception {
        var threads = Executors.newFixedThreadPool(deeds.size());
        var start = new CyclicBarrier(deeds.size());
        try {
            var running = deeds.stream().map(deed -> threads.submit(() -> {
                start.await();
                return deed.call();
            })).toList();
            List<Throwable> faults = new ArrayList<>();
            for (var deed : running) {
                try {
                    deed.get();
                } catch (ExecutionException failed) {
                    faults.add(failed.getCause());
                }
            }
            return faults;
        } finally {
            threads.shutdownNow();
        }
    }
}
