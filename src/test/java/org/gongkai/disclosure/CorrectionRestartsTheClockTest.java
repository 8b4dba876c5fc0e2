package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** 条例 第三十条 with the dates of C.4: receipt 2026-02-09, notice by 02-25, corrected on 03-04, reply by 03-25 and 04-01. */
@GongkaiTest
@Rule({"B.3", "C.4"})
class CorrectionRestartsTheClockTest {
    private static final Map<String, Object> ASK = Map.of("decision", "approve", "items", "请写明协议的签订年份。\n请写明设施的名称。", "correctionDays", 10);
    @Autowired
    Office office;
    @Autowired
    Corrections corrections;
    @Autowired
    OfficeClock clock;
    private RequestOffice requests;

    @BeforeEach
    void requests(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** A request of 2026-02-09 whose applicant is told on 02-24 what to correct. */
    private String isAskedToCorrect(DeliveryWay way) {
        requests.beginsOn("2026-02-09");
        var caseNumber = requests.isAskedAtTheCounter(way);
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct"));
        assertThat(requests.clock(caseNumber, DeadlineKind.CORRECTION_NOTICE).getStatutoryDue()).isEqualTo("2026-02-25");
        requests.comes("2026-02-24");
        office.completes("office", caseNumber, "userTask_requestCorrection", ASK);
        office.fires(caseNumber, "serviceTask_issueCorrectionNotice");
        return caseNumber;
    }

    @Test
    void theReplyIsDueFromTheDayTheCorrectionArrives() {
        var caseNumber = isAskedToCorrect(DeliveryWay.PORTAL);
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.AWAITING_CORRECTION);
        assertThat(requests.clock(caseNumber, DeadlineKind.CORRECTION_NOTICE).isRunning()).isFalse();
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isStopped()).isTrue();
        assertThat(requests.clock(caseNumber, DeadlineKind.CORRECTION).getStatutoryDue()).isEqualTo(requests.request(caseNumber).getCorrectionUntil());
        requests.comes("2026-03-04");
        corrections.byApplicant(caseNumber, "2026 年，某小区养老服务站。", List.of());

        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_assign");
        var reply = requests.clock(caseNumber, DeadlineKind.REPLY);
        assertThat(reply.getInternalDue()).isEqualTo("2026-03-25");
        assertThat(reply.getStatutoryDue()).isEqualTo("2026-04-01");
        assertThat(reply.isStopped()).isFalse();
        assertThat(office.route(caseNumber)).contains("boundaryEvent_correctionReceived")
                .doesNotContain("boundaryEvent_correctionDue", "userTask_confirmAbandonment", "userTask_deliverCorrection", "serviceTask_warnOfCorrectionNotice");
    }

    @Test
    void aCorrectionOnPaperCountsFromTheDayItArrivedNotFromTheDayItWasEntered() {
        var caseNumber = isAskedToCorrect(DeliveryWay.PORTAL);
        requests.comes("2026-03-06");
        office.completes("office", caseNumber, "userTask_awaitCorrection", Map.of("correctedOn", "2026-03-04", "correction", "来信写明了年份和名称。"));
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getInternalDue()).isEqualTo("2026-03-25");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_assign");
    }

    @Test
    void aNoticeByPostStopsTheClockOnlyWhenItIsPosted() {
        var caseNumber = isAskedToCorrect(DeliveryWay.POST);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_deliverCorrection");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isStopped()).isFalse();
        assertThat(requests.clock(caseNumber, DeadlineKind.CORRECTION_NOTICE).isRunning()).isTrue();
        requests.posts(caseNumber, "userTask_deliverCorrection", LocalDate.parse("2026-02-24"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_awaitCorrection");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isStopped()).isTrue();
        // 5 working days on the way and 10 to correct
        assertThat(requests.request(caseNumber).getCorrectionUntil()).isEqualTo("2026-03-16");
    }

    @Test
    @Rule("B.5")
    void whoeverLetsTheTimePassHasGivenUpOnceTheOfficeHasMadeSure() {
        var caseNumber = isAskedToCorrect(DeliveryWay.PORTAL);
        requests.comes("2026-03-11");
        office.fires(caseNumber, "boundaryEvent_correctionDue");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_confirmAbandonment");
        office.completes("office", caseNumber, "userTask_confirmAbandonment", Map.of("decision", "approve"));
        office.fires(caseNumber, "serviceTask_issueAbandonment");

        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.ABANDONED);
        assertThat(requests.request(caseNumber).getResultRow()).isEqualTo(ResultRow.OTHER_NOT_CORRECTED);
        assertThat(requests.letterKinds(caseNumber)).containsExactly(LetterKind.CORRECTION_NOTICE, LetterKind.REQUEST_ABANDONED);
        assertThat(office.jobs(caseNumber)).isEmpty();
        office.completes("supervision", caseNumber, "userTask_archive", Map.of("archiveNote", "齐全。"));
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(office.route(caseNumber)).contains("endEvent_abandoned", "boundaryEvent_abandoned", "serviceTask_issueAbandonment")
                .doesNotContain("userTask_assign", "userTask_deliverAbandonment");
    }

    @Test
    void nobodyIsTakenToHaveGivenUpBeforeTheTimeIsOver() {
        var caseNumber = isAskedToCorrect(DeliveryWay.PORTAL);
        office.fires(caseNumber, "boundaryEvent_correctionDue");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_confirmAbandonment", Map.of("decision", "approve")))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("还没有届满");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.AWAITING_CORRECTION);
        corrections.byApplicant(caseNumber, "补正如下。", List.of());
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_assign");
        assertThat(office.route(caseNumber)).contains("boundaryEvent_correctedLate");
    }

    @Test
    void theOfficeIsWarnedWhenTheSevenWorkingDaysAreOverAndTheTaskStays() {
        requests.beginsOn("2026-02-09");
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct"));
        requests.comes("2026-02-26");
        office.fires(caseNumber, "boundaryEvent_correctionNoticeDue");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_requestCorrection");
        assertThat(office.route(caseNumber)).contains("serviceTask_warnOfCorrectionNotice", "endEvent_warned");
        office.completes("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "return", "opinion", "经电话核实，内容明确。"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_assign");
        assertThat(office.route(caseNumber)).doesNotContain("serviceTask_issueCorrectionNotice");
    }

    @Test
    void aRequestWithoutProofOfIdentityIsNotTakenUpBeforeItHasOne() {
        requests.beginsOn("2026-02-09");
        var caseNumber = requests.isRegistered(RequestOffice.withoutProof(DeliveryWay.POST), new Reception(Medium.LETTER, clock.today(), clock.today()));
        assertThatThrownBy(() -> requests.accepts(caseNumber)).hasMessageContaining("身份证明");
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct"));
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "return", "opinion", "不用")))
                .hasMessageContaining("身份证明");
        office.completes("office", caseNumber, "userTask_requestCorrection", ASK);
        office.fires(caseNumber, "serviceTask_issueCorrectionNotice");
        requests.posts(caseNumber, "userTask_deliverCorrection", clock.today());
        Map<String, Object> correction = Map.of("correctedOn", "2026-02-09", "correction", "补上了复印件。");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_awaitCorrection", correction)).hasMessageContaining("证件号码");
        var proved = new java.util.HashMap<>(correction);
        proved.putAll(Map.of("idType", "resident-id", "idNumber", RequestOffice.ID_NUMBER));
        office.completes("office", caseNumber, "userTask_awaitCorrection", proved);
        assertThat(requests.request(caseNumber).getApplicant().isProved()).isTrue();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_assign");
    }
}
