package org.gongkai.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.Rule;
import org.gongkai.modeling.Redrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No drawing lets a complaint end without a written answer that was looked into and approved, or out of its clock. */
class TheComplaintKeepsItsRulesTest {

    private final Redrawn shipped = Redrawn.shipped(new ComplaintHandlingRules());

    @Test
    void theDiagramAsItIsDeliveredKeepsThemAll() {
        assertThat(shipped.findings()).isEmpty();
    }

    @ParameterizedTest
    @Rule({"R-70", "R-71", "R-72"})
    @CsvSource({"gateway_accept, exclusiveGateway_acceptAgain, exclusiveGateway_investigateAgain, TS-02, flow_moved",
            "gateway_accept, exclusiveGateway_investigateAgain, exclusiveGateway_toDraft, TS-03, flow_accepted",
            "gateway_accept, exclusiveGateway_investigateAgain, exclusiveGateway_toApprove, TS-04, flow_accepted",
            "gateway_approve, exclusiveGateway_toDraft, serviceTask_issueReply, TS-05, flow_replyReturned",
            "gateway_draft, exclusiveGateway_toApprove, serviceTask_issueReply, TS-05, flow_draftSubmitted",
            "gateway_sent, userTask_deliver, exclusiveGateway_replied, TS-06, flow_sentNo",
            "gateway_accept, exclusiveGateway_toApprove, exclusiveGateway_replied, TS-06, flow_notAccepted",
            "gateway_withdrawal, endEvent_goesOn, endEvent_closed, TS-06, flow_goesOn",
            "exclusiveGateway_toArchive, userTask_archive, endEvent_archived, TS-08, userTask_archive"})
    void aWayAroundAStepIsRefusedForThatStep(String from, String to, String instead, String rail, String element) {
        shipped.leading(from, to, instead).isRefused(rail, element);
    }

    @Test
    @Rule("R-72")
    void aTaskOutsideTheClockIsRefused() {
        shipped.leading("startEvent_clockStarted", "parallelGateway_clock", "exclusiveGateway_acceptAgain").isRefused("TS-01", "userTask_accept");
    }

    @Test
    @Rule("R-71")
    void aTaskOfferedToWhomeverIsRefused() {
        shipped.with("${complaintHandlers.approving(execution)}", "${complaintHandlers.drafting(execution)}").isRefused("TS-12", "userTask_approveReply");
        shipped.with("camunda:candidateUsers=\"${complaintHandlers.archiving(execution)}\"", "camunda:candidateGroups=\"supervision-group\"")
                .isRefused("TS-15", "userTask_archive");
    }
}
