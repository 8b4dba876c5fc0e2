package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A form that cannot be accepted names its field; nothing is kept and the task stays. */
@GongkaiTest
@Rule({"R-50", "R-52", "R-54", "R-58", "R-59", "R-60"})
class WhatTheFormsRefuseTest {
    private static final Map<String, Object> PASS = Map.of("decision", "approve", "secrecy", "none");
    @Autowired
    Office office;
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

    private void assertRefused(String person, String caseNumber, String task, Map<String, Object> answers, String field, String message) {
        var state = requests.request(caseNumber).getState();
        assertThatThrownBy(() -> office.completes(person, caseNumber, task, answers)).isInstanceOfSatisfying(RefusedSubmissionException.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused).hasMessageContaining(message);
        });
        assertThat(office.waitsAt(caseNumber)).contains(task);
        assertThat(requests.request(caseNumber).getState()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"'', 请填写与申请人确认的日期", "2020-01-01, 不能早于到达日期", "2098-01-01, 不能晚于今天", "昨天, 形如"})
    void aPortalRequestIsRegisteredWithTheDayBothSidesConfirmedIt(String confirmedOn, String message) {
        var caseNumber = requests.isAskedOnline();
        assertRefused("office", caseNumber, "userTask_register", Map.of("decision", "accept", "identityChecked", true, "confirmedOn", confirmedOn),
                "confirmedOn", message);
        assertThat(requests.request(caseNumber).getReceivedOn()).isNull();
    }

    @Test
    void registrationNeedsAConclusionAndALookAtTheIdentity() {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        assertRefused("office", caseNumber, "userTask_register", Map.of(), "decision", "登记结论");
        assertRefused("office", caseNumber, "userTask_register", Map.of("decision", "perhaps"), "decision", "无效");
        assertRefused("office", caseNumber, "userTask_register", Map.of("decision", "accept"), "identityChecked", "核对");
        assertRefused("office", caseNumber, "userTask_register", Map.of("decision", "accept", "receivedOn", "2026-01-01"), "receivedOn", "没有名为");
    }

    @ParameterizedTest
    @CsvSource({"a3, kind", "a8, kind", "a4, kind"})
    @Rule("R-53")
    void nothingIsHeldBackOnTheSpot(String kind, String field) {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.COLLECT);
        var answers = Map.<String, Object>of("decision", "on-the-spot", "kind", kind, "text", "略", "receivedBy", "本人");
        assertThatThrownBy(() -> office.completes("office", caseNumber, "userTask_register", answers)).isInstanceOf(RefusedSubmissionException.class);
        assertThat(requests.letterKinds(caseNumber)).isEmpty();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_register");
    }

    @Test
    @Rule("R-53")
    void onTheSpotIsOnTheDayOfReceiptWithASignatureForIt() {
        requests.beginsOn("2026-03-02");
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.COLLECT);
        Map<String, Object> answer = Map.of("decision", "on-the-spot", "kind", "a2", "text", "略");
        assertRefused("office", caseNumber, "userTask_register", answer, "receivedBy", "签收");
        requests.comes("2026-03-03");
        var signed = new HashMap<>(answer);
        signed.put("receivedBy", "本人");
        assertRefused("office", caseNumber, "userTask_register", signed, "decision", "收到申请的当日");
    }

    @ParameterizedTest
    @CsvSource({"4", "31", "0", "-5"})
    @Rule("B.3")
    void theTimeToCorrectIsReasonable(int days) {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct"));
        assertRefused("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "items", "年份", "correctionDays", days),
                "correctionDays", "5 至 30");
        assertRefused("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "correctionDays", 10), "items", "一次写全");
        assertRefused("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "return"), "opinion", "意见");
    }

    @Test
    void aRequestIsAssignedToAUnitThatExists() {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.PORTAL);
        requests.accepts(caseNumber);
        assertRefused("office", caseNumber, "userTask_assign", Map.of(), "assignedUnit", "请选择");
        assertRefused("office", caseNumber, "userTask_assign", Map.of("assignedUnit", "nowhere"), "assignedUnit", "没有代码");
    }

    @Test
    void aReplyNeedsItsKindItsReasonAndItsWords() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        assertRefused("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "submit"), "kind", "答复种类");
        assertRefused("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a12"), "kind", "无效");
        assertRefused("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a3", "explanation", "不给"), "reasonCode", "理由");
        assertRefused("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a3", "explanation", "不给", "reasonCode", "36d"),
                "reasonCode", "不是这种答复的理由");
        assertRefused("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a3", "reasonCode", "99"), "reasonCode", "无效");
        assertRefused("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "consult"), "opinion", "理由");
    }

    @ParameterizedTest
    @ValueSource(strings = {"concern", "interest", "name1", "way1", "address1"})
    @Rule("B.3")
    void anInquiryNamesWhoIsAskedAboutWhatAndHow(String missing) {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "consult", "opinion", "涉及收费标准。"));
        Map<String, Object> answers = new HashMap<>(Map.of("decision", "approve", "concern", "收费标准", "interest", "privacy", "name1", "某某公司",
                "way1", "post", "address1", "某市某路 2 号"));
        answers.remove(missing);
        assertRefused("office", caseNumber, "userTask_consultThirdParty", answers, missing, "");
    }

    @Test
    @Rule("R-104")
    void threePersonsSignAndNoneOfThemDrafted() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        assertThatThrownBy(() -> office.completes("head.elderly", caseNumber, "userTask_draftReply",
                Map.of("decision", "submit", "kind", "a2", "text", "略"))).hasMessageContaining("不能自己起草");
        requests.draftsDisclosure(caseNumber);
        assertRefused("head.elderly", caseNumber, "userTask_sectionReview", Map.of("decision", "approve"), "secrecy", "保密审查");
        assertRefused("head.elderly", caseNumber, "userTask_sectionReview", Map.of("decision", "approve", "secrecy", "uncertain"), "decision", "不能确定");
        assertRefused("head.elderly", caseNumber, "userTask_sectionReview", Map.of("decision", "return"), "opinion", "意见");
        assertRefused("head.elderly", caseNumber, "userTask_sectionReview", Map.of("decision", "reject", "opinion", "不行"), "decision", "只能选择");
        office.completes("head.elderly", caseNumber, "userTask_sectionReview", PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff.assistance", "head.assistance", "leader.affairs", "info", "tech"})
    void whoeverIsNotAskedCannotHandIn(String stranger) {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        assertThatThrownBy(() -> office.completes(stranger, caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a2", "text", "略")))
                .isInstanceOfAny(AuthorizationException.class, RefusedSubmissionException.class);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-03-02, deliveryWay", "post, 2026-03-02, trackingNumber", "collect, 2026-03-02, receivedBy", "post, 2026-02-01, sentOn", "post, 2027-01-01, sentOn"})
    @Rule("B.3")
    void aDeliveryIsRecordedWithItsProof(String way, String sentOn, String field) {
        requests.beginsOn("2026-03-02");
        var caseNumber = requests.isBeingHandled(DeliveryWay.POST);
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        var answers = new HashMap<String, Object>(Map.of("sentOn", sentOn));
        if (!way.isEmpty()) {
            answers.put("deliveryWay", way);
        }
        if (field.equals("sentOn")) {
            answers.put("trackingNumber", "EMS100000001");
        }
        assertRefused("office", caseNumber, "userTask_deliver", answers, field, "");
        assertThat(requests.letter(caseNumber, LetterKind.REQUEST_REPLY).getSentOn()).isNull();
    }
}
