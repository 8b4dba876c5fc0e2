package org.gongkai.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.Rule;
import org.gongkai.modeling.Redrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No drawing shortens a consultation, or keeps back what became of the opinions. */
class TheConsultationKeepsItsRulesTest {

    private final Redrawn shipped = Redrawn.shipped(new PublicConsultationRules());

    @Test
    void theDiagramAsItIsDeliveredKeepsThemAll() {
        assertThat(shipped.findings()).isEmpty();
    }

    @ParameterizedTest
    @Rule({"R-66", "R-67"})
    @CsvSource({"intermediateEvent_announcementEnded, exclusiveGateway_prepareAgain, subProcess_open, ZQ-02, flow_announcementEnded",
            "exclusiveGateway_waitOn, intermediateEvent_lastDay, serviceTask_close, ZQ-03, intermediateEvent_lastDay",
            "gateway_closed, exclusiveGateway_waitOn, endEvent_closed, ZQ-04, flow_closedNo",
            "gateway_reviewSummary, exclusiveGateway_summariseAgain, userTask_approveSummary, ZQ-05, flow_reviewSummaryReturned",
            "gateway_approveSummary, exclusiveGateway_summariseAgain, serviceTask_answer, ZQ-06, flow_approveSummaryReturned",
            "gateway_prepare, serviceTask_announce, endEvent_cancelled, ZQ-07, flow_prepareSubmitted",
            "intermediateEvent_statementEnded, exclusiveGateway_summariseAgain, userTask_archive, ZQ-08, flow_statementEnded",
            "intermediateEvent_statementPublished, userTask_archive, endEvent_archived, ZQ-09, userTask_archive"})
    void aWayAroundAStepIsRefusedForThatStep(String from, String to, String instead, String rail, String element) {
        shipped.leading(from, to, instead).isRefused(rail, element);
    }
}
