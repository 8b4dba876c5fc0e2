package org.gongkai.hearing.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.Rule;
import org.gongkai.modeling.Redrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No drawing holds a hearing that was not announced and prepared, or lets its report out unapproved. */
class TheHearingKeepsItsRulesTest {

    private final Redrawn shipped = Redrawn.shipped(new HearingRules());

    @Test
    void theDiagramAsItIsDeliveredKeepsThemAll() {
        assertThat(shipped.findings()).isEmpty();
    }

    @ParameterizedTest
    @Rule({"R-68", "R-69", "B.7"})
    @CsvSource({"gateway_decided, exclusiveGateway_toPrepare, serviceTask_announceHearing, TZ-01, flow_decidedReturned",
            "intermediateEvent_announcementEnded, exclusiveGateway_toPrepare, gateway_timely, TZ-03, flow_awaitAnnouncementEnded",
            "gateway_applications, intermediateEvent_applicationsClosed, exclusiveGateway_selectAgain, TZ-04, serviceTask_closeApplications",
            "gateway_selected, endEvent_notSelected, serviceTask_announceList, TZ-06, flow_notSelected",
            "intermediateEvent_listEnded, exclusiveGateway_selectAgain, exclusiveGateway_toInvite, TZ-07, flow_awaitListEnded",
            "gateway_served, userTask_serveMaterials, endEvent_materialsServed, TZ-08, flow_servedMore",
            "gateway_held, exclusiveGateway_toPrepare, userTask_signRecord, TZ-10, flow_notHeld",
            "gateway_held, userTask_signRecord, exclusiveGateway_reportAgain, TZ-11, userTask_signRecord",
            "gateway_report, exclusiveGateway_reportAgain, serviceTask_announceReport, TZ-12, flow_reportReturned",
            "gateway_held, userTask_signRecord, endEvent_concluded, TZ-13, flow_held",
            "exclusiveGateway_toArchive, userTask_archive, endEvent_concluded, TZ-14, userTask_archive"})
    void aWayAroundAStepIsRefusedForThatStep(String from, String to, String instead, String rail, String element) {
        shipped.leading(from, to, instead).isRefused(rail, element);
    }

    @Test
    @Rule("B.7")
    void aTaskOutsideTheClockIsRefused() {
        shipped.with("${actOnDeadlineDelegate}", "${closeApplicationsDelegate}").isRefused("TZ-09", "hearing");
    }
}
