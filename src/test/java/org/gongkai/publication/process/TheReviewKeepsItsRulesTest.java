package org.gongkai.publication.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gongkai.Rule;
import org.gongkai.modeling.Finding;
import org.gongkai.modeling.GuardRails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No drawing gets an item out without proofreading, three levels, the verdict and the consent, or without a register. */
class TheReviewKeepsItsRulesTest {

    private static final String FILE = "publication-review.bpmn";

    private final GuardRails rails = new GuardRails(List.of(new PublicationReviewRules()));
    private final String shipped = read();

    private static String read() {
        try {
            return Files.readString(Path.of("processes", FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Finding> findings(String xml) {
        return rails.check(FILE, xml.getBytes(StandardCharsets.UTF_8));
    }

    private String replaced(String what, String by) {
        assertThat(shipped).as("what is replaced is there").contains(what);
        return shipped.replace(what, by);
    }

    @Test
    void theDiagramAsItIsDeliveredKeepsThemAll() {
        assertThat(findings(shipped)).isEmpty();
    }

    @ParameterizedTest
    @Rule({"R-58", "R-59", "R-60", "R-99", "R-101", "R-104", "R-113"})
    @CsvSource({"gateway_proofread, exclusiveGateway_toRevise, userTask_leaderReview, FB-05, flow_proofreadReturned",
            "gateway_sectionReview, exclusiveGateway_toRevise, exclusiveGateway_toLeaderReview, FB-02, flow_sectionReviewReturned",
            "gateway_sectionReview, exclusiveGateway_toDetermineSecrecy, gateway_major, FB-02, flow_sectionReviewUncertain",
            "gateway_determineSecrecy, exclusiveGateway_sectionReviewAgain, gateway_major, FB-02, flow_secrecyCleared",
            "gateway_leaderReview, exclusiveGateway_toRevise, userTask_headSign, FB-03, flow_leaderReviewReturned",
            "gateway_headSign, exclusiveGateway_toRevise, exclusiveGateway_toPublish, FB-04, flow_headSignReturned",
            "gateway_revise, exclusiveGateway_proofreadAgain, exclusiveGateway_toPublish, FB-01, flow_reviseResubmitted",
            "gateway_revise, exclusiveGateway_proofreadAgain, exclusiveGateway_sectionReviewAgain, FB-01, flow_reviseResubmitted",
            "gateway_superiorConsented, exclusiveGateway_toRevise, exclusiveGateway_toPublish, FB-08, flow_superiorConsentReturned",
            "gateway_disclosure, endEvent_keptBack, gateway_superiorConsent, FB-09, flow_disclosureNo",
            "gateway_jointConclusion, exclusiveGateway_toRevise, exclusiveGateway_toLeaderReview, FB-07, flow_jointConclusionReturned",
            "gateway_proofread, exclusiveGateway_sectionReviewAgain, userTask_headSign, FB-06, userTask_leaderReview",
            "exclusiveGateway_toRegister, serviceTask_register, userTask_archive, FB-11, serviceTask_register",
            "serviceTask_register, userTask_archive, endEvent_archived, FB-12, userTask_archive"})
    void aWayAroundAStepIsRefusedForThatStep(String from, String to, String instead, String rail, String element) {
        var way = " sourceRef=\"%s\" targetRef=\"".formatted(from);
        assertThat(findings(replaced(way + to + "\"", way + instead + "\""))).anySatisfy(finding -> {
            assertThat(finding.rail().id()).isEqualTo(rail);
            assertThat(finding.element()).isEqualTo(element);
        });
    }

    @ParameterizedTest
    @Rule("R-104")
    @CsvSource({"flow_proofreadApproved, FB-01", "flow_sectionReviewApproved, FB-02", "flow_leaderReviewApproved, FB-03", "flow_headSignApproved, FB-04",
            "flow_superiorConsentApproved, FB-08", "flow_jointConclusionApproved, FB-07"})
    void aConditionThatIsWidenedIsRefusedByItsName(String flow, String rail) {
        var begin = shipped.indexOf("<bpmn:sequenceFlow id=\"" + flow + "\"");
        var end = shipped.indexOf("</bpmn:sequenceFlow>", begin);
        for (var wider : List.of("${reviewOutcome == 'approve' || true}", "${reviewOutcome != 'return'}", "${true}", "${outcome == 'approve'}")) {
            var widened = shipped.substring(0, begin) + shipped.substring(begin, end).replace("${reviewOutcome == 'approve'}", wider) + shipped.substring(end);
            assertThat(findings(widened)).as(wider).anySatisfy(finding -> {
                assertThat(finding.rail().id()).isEqualTo(rail);
                assertThat(finding.element()).isEqualTo(flow);
            });
        }
        var gateway = shipped.substring(begin, end).split("sourceRef=\"")[1].split("\"")[0];
        assertThat(findings(replaced("<bpmn:exclusiveGateway id=\"%s\"".formatted(gateway), "<bpmn:exclusiveGateway id=\"%s\" default=\"%s\"".formatted(gateway, flow))))
                .as("taken when nothing is decided").extracting(finding -> finding.rail().id()).contains(rail);
    }

    @ParameterizedTest
    @Rule("R-49")
    @CsvSource(delimiter = '|', value = {
            "sourceRef=\"parallelGateway_clock\" targetRef=\"exclusiveGateway_watchAgain\" | sourceRef=\"parallelGateway_clock\" targetRef=\"endEvent_withdrawn\"",
            "sourceRef=\"serviceTask_actOnDeadline\" targetRef=\"exclusiveGateway_watchAgain\" | sourceRef=\"serviceTask_actOnDeadline\" targetRef=\"endEvent_withdrawn\"",
            "${deadlineWatch.next(execution)} | ${deadlineWatch.limit(execution, 'PUBLICATION')}", "${actOnDeadlineDelegate} | ${registerDelegate}",
            "sourceRef=\"startEvent_clockStarted\" targetRef=\"parallelGateway_clock\" | sourceRef=\"startEvent_clockStarted\" targetRef=\"exclusiveGateway_proofreadAgain\""})
    void theWatchLoopCannotBeTakenOut(String part, String instead) {
        assertThat(findings(replaced(part, instead))).extracting(finding -> finding.rail().id()).contains("FB-14");
    }

    @ParameterizedTest
    @Rule({"R-58", "R-59", "R-60"})
    @CsvSource({"leader-in-charge-${unit}, section-head-${unit}, FB-20, userTask_leaderReview", "leading-group-head, leader-in-charge-${unit}, FB-21, userTask_headSign",
            "bureau-office, openness-office, FB-19, userTask_jointConclusion", "supervision-group, info-group, FB-25, userTask_archive"})
    void aGroupThatIsSwappedIsRefused(String group, String instead, String rail, String element) {
        assertThat(findings(replaced("candidateGroups=\"" + group + "\"", "candidateGroups=\"" + instead + "\""))).singleElement().satisfies(finding -> {
            assertThat(finding.rail().id()).isEqualTo(rail);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.sentence()).contains(group, instead);
        });
    }

    @Test
    void whatDoesNotTouchTheLawIsFree() {
        assertThat(findings(replaced("name=\"二级审核\"", "name=\"分管领导审核\""))).isEmpty();
        assertThat(findings(replaced("${reviewOutcome == 'approve'}", "${ reviewOutcome==\"approve\" }"))).isEmpty();
        assertThat(findings(replaced("sourceRef=\"exclusiveGateway_toPublish\" targetRef=\"serviceTask_publish\" />",
                "sourceRef=\"exclusiveGateway_toPublish\" targetRef=\"task_pause\" /><bpmn:task id=\"task_pause\" /><bpmn:sequenceFlow id=\"flow_pause\" "
                        + "sourceRef=\"task_pause\" targetRef=\"serviceTask_publish\" />"))).isEmpty();
    }
}
