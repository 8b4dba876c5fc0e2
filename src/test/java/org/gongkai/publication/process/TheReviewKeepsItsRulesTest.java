package org.gongkai.publication.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.gongkai.Rule;
import org.gongkai.modeling.Redrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No drawing gets an item out without proofreading, three levels, the verdict and the consent, or without a register. */
class TheReviewKeepsItsRulesTest {

    private final Redrawn shipped = Redrawn.shipped(new PublicationReviewRules());

    @Test
    void theDiagramAsItIsDeliveredKeepsThemAll() {
        assertThat(shipped.findings()).isEmpty();
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
        shipped.leading(from, to, instead).isRefused(rail, element);
    }

    @ParameterizedTest
    @Rule("R-104")
    @CsvSource({"flow_proofreadApproved, FB-01", "flow_sectionReviewApproved, FB-02", "flow_leaderReviewApproved, FB-03", "flow_headSignApproved, FB-04",
            "flow_superiorConsentApproved, FB-08", "flow_jointConclusionApproved, FB-07"})
    void aConditionThatIsWidenedIsRefusedByItsName(String flow, String rail) {
        for (var wider : List.of("${reviewOutcome == 'approve' || true}", "${reviewOutcome != 'return'}", "${true}", "${outcome == 'approve'}")) {
            shipped.inFlow(flow, "${reviewOutcome == 'approve'}", wider).isRefused(rail, flow);
        }
    }

    @ParameterizedTest
    @Rule("R-104")
    @CsvSource({"gateway_proofread, flow_proofreadApproved, FB-01", "gateway_sectionReview, flow_sectionReviewApproved, FB-02",
            "gateway_leaderReview, flow_leaderReviewApproved, FB-03", "gateway_headSign, flow_headSignApproved, FB-04"})
    void aGatewayThatApprovesWhenNothingIsDecidedIsRefused(String gateway, String flow, String rail) {
        shipped.with("<bpmn:exclusiveGateway id=\"%s\"".formatted(gateway), "<bpmn:exclusiveGateway id=\"%s\" default=\"%s\"".formatted(gateway, flow)).isRefused(rail, flow);
    }

    @ParameterizedTest
    @Rule("R-49")
    @CsvSource(delimiter = '|', value = {
            "sourceRef=\"parallelGateway_clock\" targetRef=\"exclusiveGateway_watchAgain\" | sourceRef=\"parallelGateway_clock\" targetRef=\"endEvent_withdrawn\"",
            "sourceRef=\"serviceTask_actOnDeadline\" targetRef=\"exclusiveGateway_watchAgain\" | sourceRef=\"serviceTask_actOnDeadline\" targetRef=\"endEvent_withdrawn\"",
            "${deadlineWatch.next(execution)} | ${deadlineWatch.limit(execution, 'PUBLICATION')}", "${actOnDeadlineDelegate} | ${registerDelegate}",
            "sourceRef=\"startEvent_clockStarted\" targetRef=\"parallelGateway_clock\" | sourceRef=\"startEvent_clockStarted\" targetRef=\"exclusiveGateway_proofreadAgain\""})
    void theWatchLoopCannotBeTakenOut(String part, String instead) {
        assertThat(shipped.with(part, instead).findings()).extracting(finding -> finding.rail().id()).contains("FB-14");
    }

    @ParameterizedTest
    @Rule({"R-58", "R-59", "R-60"})
    @CsvSource({"leader-in-charge-${unit}, section-head-${unit}, FB-20, userTask_leaderReview", "leading-group-head, leader-in-charge-${unit}, FB-21, userTask_headSign",
            "bureau-office, openness-office, FB-19, userTask_jointConclusion", "supervision-group, info-group, FB-25, userTask_archive"})
    void aGroupThatIsSwappedIsRefused(String group, String instead, String rail, String element) {
        assertThat(shipped.with("candidateGroups=\"" + group + "\"", "candidateGroups=\"" + instead + "\"").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rail().id()).isEqualTo(rail);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.sentence()).contains(group, instead);
        });
    }

    @Test
    @Rule("R-49")
    void aLoopThatActsOnceBeforeItBeginsIsNoWatch() {
        var watched = shipped.leading("serviceTask_actOnDeadline", "exclusiveGateway_watchAgain", "exclusiveGateway_watchAgain2")
                .with("<bpmn:exclusiveGateway id=\"exclusiveGateway_watchAgain\">", """
                        <bpmn:exclusiveGateway id="exclusiveGateway_watchAgain2" /><bpmn:intermediateCatchEvent id="intermediateEvent_again"><bpmn:timerEventDefinition>
                        <bpmn:timeDate>${deadlineWatch.next(execution)}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
                        <bpmn:sequenceFlow id="flow_on" sourceRef="exclusiveGateway_watchAgain2" targetRef="intermediateEvent_again" />
                        <bpmn:sequenceFlow id="flow_round" sourceRef="intermediateEvent_again" targetRef="exclusiveGateway_watchAgain2" />
                        <bpmn:exclusiveGateway id="exclusiveGateway_watchAgain">""");
        assertThat(watched.findings()).extracting(finding -> finding.rail().id()).contains("FB-14");
    }

    @Test
    @Rule("R-59")
    void aTaskThatIsHandedToOnePersonIsRefused() {
        shipped.with("<bpmn:userTask id=\"userTask_leaderReview\"", "<bpmn:userTask id=\"userTask_leaderReview\" camunda:assignee=\"clerk\"").isRefused("FB-20", "userTask_leaderReview");
    }

    @Test
    void aFormThatIsReplacedIsRefused() {
        shipped.with("formRef=\"publication-review-leader-review\"", "formRef=\"publication-review-proofread\"").isRefused("FB-31", "userTask_leaderReview");
    }

    @Test
    @Rule("R-100")
    void whatIsPublishedInTheTransactionOfTheSignatureIsRefused() {
        shipped.with(" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${publishDelegate}\"", " camunda:delegateExpression=\"${publishDelegate}\"")
                .isRefused("FB-32", "serviceTask_publish");
    }

    @Test
    void whatDoesNotTouchTheLawIsFree() {
        assertThat(shipped.with("name=\"二级审核\"", "name=\"分管领导审核\"").findings()).isEmpty();
        assertThat(shipped.with("${reviewOutcome == 'approve'}", "${ reviewOutcome==\"approve\" }").findings()).isEmpty();
        assertThat(shipped.with("sourceRef=\"exclusiveGateway_toPublish\" targetRef=\"serviceTask_publish\" />",
                "sourceRef=\"exclusiveGateway_toPublish\" targetRef=\"task_pause\" /><bpmn:task id=\"task_pause\" /><bpmn:sequenceFlow id=\"flow_pause\" "
                        + "sourceRef=\"task_pause\" targetRef=\"serviceTask_publish\" />").findings()).isEmpty();
    }
}
