package org.gongkai.disclosure.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.Rule;
import org.gongkai.modeling.Redrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No drawing answers a request without its reviews, ends it without an answer, or takes it out of its clock. */
class TheRequestKeepsItsRulesTest {

    private final Redrawn shipped = Redrawn.shipped(new DisclosureRequestRules());

    @Test
    void theDiagramAsItIsDeliveredKeepsThemAll() {
        assertThat(shipped.findings()).isEmpty();
    }

    @ParameterizedTest
    @Rule({"R-50", "R-54", "R-55", "R-58", "R-59", "R-60", "B.3"})
    @CsvSource({"gateway_draft, userTask_sectionReview, userTask_leaderReview, SQ-04, userTask_sectionReview",
            "gateway_sectionReview, exclusiveGateway_toDraft, userTask_leaderReview, SQ-04, flow_sectionReviewReturned",
            "gateway_leaderReview, exclusiveGateway_toDraft, userTask_signReply, SQ-05, flow_leaderReviewReturned",
            "gateway_sign, exclusiveGateway_toDraft, exclusiveGateway_toIssue, SQ-06, flow_signReturned",
            "gateway_sign, serviceTask_issueThirdPartyDecision, exclusiveGateway_toIssue, SQ-07, flow_signOverride",
            "gateway_decisionSent, userTask_deliverDecision, exclusiveGateway_toIssue, SQ-07, flow_decisionPending",
            "gateway_replySent, userTask_deliver, endEvent_replied, SQ-08, flow_replyPending",
            "gateway_register, exclusiveGateway_toAssign, endEvent_answeredOnTheSpot, SQ-08, flow_registerAccepted",
            "gateway_abandonment, exclusiveGateway_toAssign, endEvent_abandoned, SQ-12, flow_abandonmentNo",
            "boundaryEvent_abandoned, serviceTask_issueAbandonment, exclusiveGateway_toArchive, SQ-08, flow_abandonmentYes",
            "exclusiveGateway_toArchive, userTask_archive, endEvent_archived, SQ-09, userTask_archive",
            "gateway_extensionApproved, endEvent_extensionRefused, userTask_consentExtension, SQ-18, flow_extensionRejected",
            "gateway_extensionConsented, endEvent_extensionRefused, serviceTask_issueExtensionNotice, SQ-19, flow_consentRefused",
            "gateway_correctionNoticeSent, userTask_deliverCorrection, userTask_awaitCorrection, SQ-11, flow_correctionNoticePending",
            "boundaryEvent_correctionDue, userTask_confirmAbandonment, endEvent_abandoned, SQ-14, userTask_awaitCorrection",
            "boundaryEvent_thirdPartyDue, serviceTask_closeConsultation, exclusiveGateway_toDraft, SQ-17, userTask_recordThirdPartyOpinion"})
    void aWayAroundAStepIsRefusedForThatStep(String from, String to, String instead, String rail, String element) {
        shipped.leading(from, to, instead).isRefused(rail, element);
    }

    @Test
    @Rule("B.3")
    void aLimitThatIsMovedToAnotherStepIsRefused() {
        var limit = "name=\"补正期限届满\" attachedToRef=\"userTask_awaitCorrection\"";
        shipped.with(limit, limit.replace("awaitCorrection", "assign")).isRefused("SQ-14", "userTask_awaitCorrection");
        shipped.with(limit, limit + " cancelActivity=\"false\"").isRefused("SQ-14", "userTask_awaitCorrection");
        shipped.with("${deadlineWatch.limit(execution, 'THIRD_PARTY')}", "${deadlineWatch.limit(execution, 'CORRECTION')}")
                .isRefused("SQ-17", "userTask_recordThirdPartyOpinion");
    }

    @Test
    @Rule("R-54")
    void aTaskOutsideTheClockIsRefused() {
        shipped.leading("startEvent_clockStarted", "parallelGateway_clock", "userTask_register").isRefused("SQ-01", "userTask_register");
    }
}
