package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The applicant and the office act at the same moment: one comes first, the other is told so, and rows and process agree. */
@GongkaiTest
@Rule("R-50")
class TwoAtTheSameRequestTest {
    @Autowired
    Office office;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Corrections corrections;
    @Autowired
    DeadlineKeeping deadlines;
    private RequestOffice requests;

    @BeforeEach
    void requests(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
    }

    /** @return what went wrong in each, null where nothing did */
    private static List<Throwable> atOnce(Runnable one, Runnable other) throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = Stream.of(one, other).map(work -> threads.submit((Callable<Object>) () -> {
                together.await();
                work.run();
                return null;
            })).toList();
            return both.stream().map(TwoAtTheSameRequestTest::fault).toList();
        } finally {
            threads.shutdown();
        }
    }

    /** As somebody who has the form of the task open hands it in. */
    private Runnable handsIn(String person, String caseNumber, String taskKey, Map<String, Object> answers) {
        var task = office.task(caseNumber, taskKey).getId();
        return () -> office.as(person, () -> office.tasks().complete(task, answers));
    }

    private static void assertOvertaken(Throwable fault) {
        assertThat(fault).isInstanceOf(RefusedSubmissionException.class).extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
                .containsAnyOf("已由他人办理", "已经由他人办结", "任务已经办结").contains("请刷新任务列表");
    }

    private static Throwable fault(Future<Object> work) {
        try {
            work.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @RepeatedTest(3)
    void aWithdrawalAndASignature() throws Exception {
        var caseNumber = requests.isBeingHandled(DeliveryWay.POST);
        requests.draftsDisclosure(caseNumber);
        office.completes("head.elderly", caseNumber, "userTask_sectionReview", Map.of("decision", "approve", "secrecy", "none"));
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", Map.of("decision", "approve", "secrecy", "none"));
        var faults = atOnce(() -> withdrawals.byApplicant(caseNumber, null),
                handsIn("director", caseNumber, "userTask_signReply", Office.APPROVE));

        assertThat(faults.get(0)).as("until the reply is sent it can be taken back").isNull();
        if (faults.get(1) != null) {
            assertOvertaken(faults.get(1));
        }
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(deadlines.of(caseNumber)).noneMatch(Deadline::isRunning);
        assertThat(office.jobs(caseNumber)).isEmpty();
    }

    @RepeatedTest(3)
    void aCorrectionOnThePortalAndOneOnPaper() throws Exception {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct"));
        office.completes("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "items", "年份", "correctionDays", 10));
        office.fires(caseNumber, "serviceTask_issueCorrectionNotice");
        var today = requests.request(caseNumber).getCorrectionAskedOn().toString();
        var faults = atOnce(() -> corrections.byApplicant(caseNumber, "网上补正", List.of()),
                handsIn("office", caseNumber, "userTask_awaitCorrection", Map.of("correction", "来信补正", "correctedOn", today)));

        assertThat(faults).as("one of them is told that the other was faster").filteredOn(fault -> fault == null).hasSize(1);
        if (faults.get(0) == null) {
            assertOvertaken(faults.get(1));
        } else {
            assertThat(faults.get(0)).isInstanceOf(NotNowException.class).hasMessageContaining("补正");
        }
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.ACCEPTED);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_assign");
        assertThat(requests.request(caseNumber).getCorrection()).isEqualTo(faults.get(0) == null ? "网上补正" : "来信补正");
    }
}
