package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GongkaiTest
@Rule({"R-50", "R-54"})
class ARequestRunsToItsReplyTest {
    @Autowired
    Office office;
    @Autowired
    RequestTracking tracking;
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

    @Test
    @Rule({"R-52", "R-58", "R-59", "R-60", "R-61"})
    void aRequestFromThePortalIsRegisteredAssignedAnsweredSignedSentAndFiled() {
        var caseNumber = requests.isAskedOnline();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_register");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isRunning()).isTrue();
        requests.accepts(caseNumber);
        requests.assigns(caseNumber);
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getUnitCode()).isEqualTo("elderly");
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        assertThat(requests.letterKinds(caseNumber)).containsExactly(LetterKind.REQUEST_RECEIPT);
        office.fires(caseNumber, "serviceTask_issueReply");

        var request = requests.request(caseNumber);
        assertThat(request.getState()).isEqualTo(RequestState.REPLIED);
        assertThat(request.getResultRow()).isEqualTo(ResultRow.GRANTED);
        assertThat(request.getClosedOn()).isEqualTo(clock.today());
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isRunning()).isFalse();
        assertThat(requests.letter(caseNumber, LetterKind.REQUEST_REPLY).getSentOn()).isEqualTo(clock.today());
        assertThat(office.jobs(caseNumber)).isEmpty();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        office.completes("supervision", caseNumber, "userTask_archive", Map.of());
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(requests.request(caseNumber).isArchived()).isTrue();
        assertThat(office.route(caseNumber)).containsSubsequence("userTask_register", "userTask_assign", "userTask_draftReply",
                "userTask_sectionReview", "userTask_leaderReview", "userTask_signReply", "serviceTask_issueReply", "endEvent_replied", "userTask_archive")
                .doesNotContain("userTask_requestCorrection", "userTask_consultThirdParty", "userTask_deliver", "serviceTask_issueThirdPartyDecision",
                        "userTask_approveExtension");
    }

    @Test
    @Rule("B.3")
    void aPostedReplyCountsFromItsPostingDayAndTheClockRunsUntilThen() {
        requests.beginsOn("2026-03-02");
        var caseNumber = requests.isBeingHandled(DeliveryWay.POST);
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_deliver");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isRunning()).isTrue();
        requests.comes("2026-03-05");
        requests.posts(caseNumber, "userTask_deliver", LocalDate.parse("2026-03-03"));

        assertThat(requests.request(caseNumber).getClosedOn()).isEqualTo("2026-03-03");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isRunning()).isFalse();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(office.route(caseNumber)).contains("userTask_deliver", "endEvent_replied");
    }

    @Test
    @Rule({"R-51", "R-53"})
    void whatCanBeAnsweredAtTheCounterIsAnsweredAtOnceAndNothingRunsAnyMore() {
        var caseNumber = requests.isAskedAtTheCounter(DeliveryWay.COLLECT);
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "on-the-spot", "kind", "a1",
                "access", "局门户网站“政务公开”栏目。", "receivedBy", "申请人本人"));

        assertThat(office.jobs(caseNumber)).as("no timers").isEmpty();
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.REPLIED);
        assertThat(requests.request(caseNumber).getResultRow()).isEqualTo(ResultRow.GRANTED);
        assertThat(requests.letter(caseNumber, LetterKind.REQUEST_REPLY).getSentOn()).isEqualTo(clock.today());
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).isRunning()).isFalse();
        assertThat(requests.clock(caseNumber, DeadlineKind.CORRECTION_NOTICE).isRunning()).isFalse();
        assertThat(office.route(caseNumber)).contains("endEvent_answeredOnTheSpot", "boundaryEvent_answeredOnTheSpot")
                .doesNotContain("userTask_assign", "serviceTask_issueReply", "userTask_sectionReview");
    }

    @Test
    void aReplyThatIsReturnedIsDraftedAndSignedOnEveryLevelAgain() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        requests.draftsDisclosure(caseNumber);
        office.completes("head.elderly", caseNumber, "userTask_sectionReview", Map.of("decision", "approve", "secrecy", "none"));
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", Map.of("decision", "return", "opinion", "请补充附件。"));
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.IN_PROGRESS);
        requests.draftsDisclosure(caseNumber);
        requests.signs(caseNumber);
        office.fires(caseNumber, "serviceTask_issueReply");
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.REPLIED);
        assertThat(office.route(caseNumber)).filteredOn("userTask_sectionReview"::equals).hasSize(2);
    }

    @Test
    void aSectionThatIsNotResponsibleSendsTheRequestBackToTheOffice() {
        var caseNumber = requests.isBeingHandled(DeliveryWay.PORTAL);
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "send-back", "opinion", "属于社会救助科职责。"));
        office.completes("office", caseNumber, "userTask_assign", Map.of("assignedUnit", "assistance"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        assertThat(requests.clock(caseNumber, DeadlineKind.REPLY).getUnitCode()).isEqualTo("assistance");
        office.completes("staff.assistance", caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a2", "text", "略"));
        assertThat(requests.request(caseNumber).getState()).isEqualTo(RequestState.IN_REVIEW);
    }
}
