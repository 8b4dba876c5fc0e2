package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.citizen.QueryCodes;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** 条例 第三十二条、第三十三条第三款 with the dates of C.4. */
@GongkaiTest
@Rule({"B.3", "C.4"})
class ThirdPartiesStopTheClockTest {
    private static final Map<String, Object> ONE = Map.of("decision", "approve", "concern", "协议中的收费标准。", "interest", "trade-secret",
            "name1", "某某养老服务有限公司", "address1", "某市某路 2 号", "way1", "collect");
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    ThirdParties parties;
    @Autowired
    WebApplicationContext context;
    @Autowired
    QueryCodes codes;
    @Autowired
    TransactionTemplate transaction;
    private RequestOffice requests;

    @BeforeEach
    void requests(@Autowired AutowireCapableBeanFactory beans) {
        requests = beans.createBean(RequestOffice.class);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private String isConsultedOn(String receipt, String sent, Map<String, Object> inquiry) {
        requests.beginsOn(receipt);
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        requests.comes(sent);
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "consult", "opinion", "涉及收费标准。"));
        office.completes("office", caseNumber, "userTask_consultThirdParty", inquiry);
        office.fires(caseNumber, "serviceTask_issueInquiries");
        return caseNumber;
    }

    private String isConsultedOn(String receipt, String sent) {
        var caseNumber = isConsultedOn(receipt, sent, ONE);
        requests.handsOver(caseNumber, "userTask_deliverInquiry", clock.today());
        return caseNumber;
    }

    private void assertDates(String caseNumber, String internal, String statutory) {
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getInternalDue()).isEqualTo(internal);
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getStatutoryDue()).isEqualTo(statutory);
    }

    @Test
    void theDaysUntilTheOpinionArrivesDoNotCount() {
        var caseNumber = isConsultedOn("2025-09-22", "2025-09-26");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.CONSULTING);
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isStopped()).isTrue();
        assertThat(requests.clock(caseNumber, DeadlineKind.THIRD_PARTY).getStatutoryDue()).isEqualTo("2025-10-23");
        assertThat(requests.letterKinds(caseNumber)).contains(LetterKind.THIRD_PARTY_INQUIRY, LetterKind.THIRD_PARTY_NOTE);
        requests.comes("2025-10-16");
        office.completes("office", caseNumber, "userTask_recordThirdPartyOpinion", Map.of("answer1", "consent", "answeredOn1", "2025-10-15"));

        assertDates(caseNumber, "2025-10-30", "2025-11-06");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isStopped()).isFalse();
        assertThat(requests.clock(caseNumber, DeadlineKind.THIRD_PARTY).isRunning()).isFalse();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        assertThat(office.route(caseNumber)).contains("gateway_opinions").doesNotContain("boundaryEvent_thirdPartyDue", "serviceTask_closeConsultation");
    }

    @Test
    void theApplicantReadsWhyTheClockStandsAndNothingOfWhoIsAsked() {
        var caseNumber = isConsultedOn("2025-09-22", "2025-09-26");
        var code = transaction.execute(status -> codes.issue(caseNumber));
        var page = new StaffPages(context).post("office", "/requests/track", Map.of("caseNumber", List.of(caseNumber), "code", List.of(code))).page();

        var how = page.select(".explained");
        assertThat(how.select("p").text()).contains("停 27 天，等第三方意见", "数 20 个工作日，到2025年11月14日", "《政府信息公开条例》第三十三条第三款");
        assertThat(how.select("td.is-due").text()).isEqualTo("11/14 第20日 到期");
        assertThat(how.text()).doesNotContain("内部期限", requests.letter(caseNumber, LetterKind.THIRD_PARTY_INQUIRY).getNumber(),
                parties.findByCaseNumberOrderByNumber(caseNumber).get(0).getName());
        assertThat(page.select("main").text()).doesNotContain("内部期限", parties.findByCaseNumberOrderByNumber(caseNumber).get(0).getName());
    }

    @Test
    void whoeverKeepsSilentUntilTheTimeIsOverLeavesItToTheBureau() {
        var caseNumber = isConsultedOn("2026-02-03", "2026-02-10");
        assertThat(requests.clock(caseNumber, DeadlineKind.THIRD_PARTY).getStatutoryDue()).isEqualTo("2026-03-09");
        requests.comes("2026-03-10");
        office.fires(caseNumber, "boundaryEvent_thirdPartyDue");

        assertThat(parties.findByCaseNumberOrderByNumber(caseNumber)).extracting(ThirdParty::getAnswer).containsExactly(ThirdParty.Answer.SILENCE);
        assertDates(caseNumber, "2026-03-23", "2026-03-30");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        assertThat(office.route(caseNumber)).contains("serviceTask_closeConsultation").doesNotContain("gateway_opinions");
    }

    @Test
    void nobodysTimeIsCutShort() {
        var caseNumber = isConsultedOn("2026-02-03", "2026-02-10");
        requests.comes("2026-03-09");
        assertThatThrownBy(() -> office.fires(caseNumber, "boundaryEvent_thirdPartyDue")).hasMessageContaining("have until 2026-03-09");
        assertThat(parties.findByCaseNumberOrderByNumber(caseNumber)).extracting(ThirdParty::getAnswer).containsOnlyNulls();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_recordThirdPartyOpinion");
    }

    @Test
    void theTimeOfAPostedInquiryBeginsWhenItIsReceived() {
        var inquiry = new HashMap<>(ONE);
        inquiry.put("way1", "post");
        var caseNumber = isConsultedOn("2026-03-02", "2026-03-04", inquiry);
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isStopped()).as("not before it is posted").isFalse();
        requests.posts(caseNumber, "userTask_deliverInquiry", LocalDate.parse("2026-03-04"));
        // 5 working days on the way, then 15
        assertThat(requests.clock(caseNumber, DeadlineKind.THIRD_PARTY).getStatutoryDue()).isEqualTo("2026-04-01");
        requests.comes("2026-03-10");
        office.completes("office", caseNumber, "userTask_recordThirdPartyOpinion", Map.of("receivedOn1", "2026-03-06"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_recordThirdPartyOpinion");
        assertThat(requests.clock(caseNumber, DeadlineKind.THIRD_PARTY).getStatutoryDue()).isEqualTo("2026-03-27");
        assertThat(office.job(caseNumber, "boundaryEvent_thirdPartyDue").getDuedate()).isEqualTo(OfficeClock.endOf(LocalDate.parse("2026-03-27")));
    }

    @Test
    void allOfThemMustHaveAnsweredAndTheLastOpinionCounts() {
        var inquiry = new HashMap<>(ONE);
        inquiry.putAll(Map.of("name2", "某某建设有限公司", "way2", "collect"));
        var caseNumber = isConsultedOn("2026-03-02", "2026-03-04", inquiry);
        assertThatThrownBy(() -> requests.handsOver(caseNumber, "userTask_deliverInquiry", clock.today())).hasMessageContaining("文书编号");
        for (var letter : requests.letters(caseNumber, LetterKind.THIRD_PARTY_INQUIRY)) {
            office.completes("office", caseNumber, "userTask_deliverInquiry", Map.of("deliveryWay", "collect", "sentOn", "2026-03-04",
                    "receivedBy", "收件人", "letterNumber", letter.getNumber()));
        }
        requests.comes("2026-03-12");
        office.completes("office", caseNumber, "userTask_recordThirdPartyOpinion", Map.of("answer1", "consent", "answeredOn1", "2026-03-06"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_recordThirdPartyOpinion");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isStopped()).isTrue();
        office.completes("office", caseNumber, "userTask_recordThirdPartyOpinion",
                Map.of("answer2", "objection", "answeredOn2", "2026-03-11", "reason2", "涉及报价。"));
        // receipt 03-02, days 1-2 counted, counting on from 03-12
        assertDates(caseNumber, "2026-03-30", "2026-04-07");
    }

    @Test
    void anObjectionIsOverriddenInWritingBeforeTheInformationGoesOut() {
        var caseNumber = isConsultedOn("2026-03-02", "2026-03-04");
        requests.comes("2026-03-09");
        office.completes("office", caseNumber, "userTask_recordThirdPartyOpinion",
                Map.of("answer1", "objection", "answeredOn1", "2026-03-09", "reason1", "涉及报价。"));
        assertThatThrownBy(() -> requests.draftsDisclosure(caseNumber)).isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("公共利益");
        requests.drafts(caseNumber, Map.of("kind", "a2", "text", "全文如下。", "override", "事关入住老人的安全。"));
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueThirdPartyDecision");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_deliverDecision");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.SIGNED);
        requests.handsOver(caseNumber, "userTask_deliverDecision", clock.today());
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.REPLIED);
        assertThat(requests.letterKinds(caseNumber)).containsSubsequence(LetterKind.THIRD_PARTY_DECISION, LetterKind.REQUEST_REPLY);
    }

    @Test
    void theOfficeMaySayThatNobodyNeedsToBeAsked() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "consult", "opinion", "涉及收费标准。"));
        office.completes("office", caseNumber, "userTask_consultThirdParty", Map.of("decision", "return", "opinion", "收费标准已经公示。"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.IN_PROGRESS);
        assertThat(office.route(caseNumber)).doesNotContain("serviceTask_issueInquiries");
    }
}
