package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Whoever has the engine in hand, with all its rights, still does not get an item past its reviewers. */
@GongkaiTest
@Rule("R-100")
class NoWayAroundTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    RuntimeService runtime;
    @Autowired
    RepositoryService repository;
    @Autowired
    PublicationItems items;
    @Autowired
    Catalogue catalogue;
    @Autowired
    Journal journal;

    private String caseNumber;

    @BeforeEach
    void anItemThatWaitsForProofreading() {
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
    }

    @Test
    void aModificationThatPutsTheTokenOnPublicationIsRefusedAndJournalled() {
        runtime.createProcessInstanceModification(instance().getId()).startBeforeActivity("serviceTask_publish").execute(true, true);

        assertThatThrownBy(() -> office.fires(caseNumber, "serviceTask_publish")).hasMessageContaining("不能公开");
        assertStillUnpublished();
        assertJournalShowsTheTry();
    }

    @Test
    void aModificationPastTheReviewCannotEnterTheRegister() {
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance().getId())
                .startBeforeActivity("serviceTask_register").execute(true, true)).isInstanceOf(RuntimeException.class);
        assertStillUnpublished();
    }

    @Test
    void cancellingAReviewByModificationDoesNotSignIt() {
        runtime.createProcessInstanceModification(instance().getId()).cancelAllForActivity("userTask_proofread")
                .startAfterActivity("userTask_headSign").setVariable("reviewOutcome", "approve").execute(true, true);

        assertThatThrownBy(() -> office.fires(caseNumber, "serviceTask_publish")).hasMessageContaining("不能公开");
        assertStillUnpublished();
        assertJournalShowsTheTry();
    }

    @Test
    void editedVariablesChangeNeitherTheWayNorTheReviewers() {
        runtime.setVariables(instance().getId(), Map.of("reviewOutcome", "approve", "unit", "elderly", "proactive", true, "superiorConsentNeeded", false));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);

        // The task now names the head of another section; the item's row says whose head it must be.
        assertThatThrownBy(() -> office.completes("head.elderly", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("不是“一级审核”环节的办理人");
        assertStillUnpublished();
    }

    @Test
    void messagesAndSignalsFindNobodyWhoListens() {
        assertThatThrownBy(() -> runtime.createMessageCorrelation("approved").processInstanceBusinessKey(caseNumber).correlate())
                .isInstanceOf(ProcessEngineException.class);
        runtime.signalEventReceived("approved");
        var waiting = runtime.createExecutionQuery().processInstanceBusinessKey(caseNumber).activityId("userTask_proofread").singleResult();
        assertThatThrownBy(() -> runtime.signal(waiting.getId(), Map.of("reviewOutcome", "approve"))).isInstanceOf(ProcessEngineException.class);

        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_proofread");
        assertStillUnpublished();
    }

    @Test
    void runningTheWatchEarlyOnlySetsItAgain() {
        var before = journal.of(caseNumber).size();
        office.fires(caseNumber, "intermediateEvent_deadlinePoint");

        assertThat(office.jobs(caseNumber)).hasSize(1);
        assertThat(journal.of(caseNumber)).hasSize(before);
        assertStillUnpublished();
    }

    @Test
    void aRejectedItemThatIsRestartedAtPublicationStaysUnpublished() {
        var definition = instance().getProcessDefinitionId();
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.RETURN);
        var ended = instance().getId();
        office.completes("staff.assistance", caseNumber, "userTask_revise", Map.of("decision", "reject", "opinion", "撤回"));
        runtime.restartProcessInstances(definition).startBeforeActivity("serviceTask_publish").processInstanceIds(ended).execute();

        var job = office.management().createJobQuery().processInstanceId(instance().getId()).singleResult();
        assertThatThrownBy(() -> office.management().executeJob(job.getId())).hasMessageContaining("不能公开");
        assertStillUnpublished();
        assertJournalShowsTheTry();
        runtime.deleteProcessInstance(instance().getId(), "test");
    }

    @Test
    void aCaseMigratedToADiagramWithoutReviewsStaysUnpublished() throws IOException {
        var original = instance().getProcessDefinitionId();
        var shortcut = deployShortcut();
        try {
            var plan = runtime.createMigrationPlan(original, shortcut).mapEqualActivities().build();
            runtime.newMigration(plan).processInstanceIds(instance().getId()).skipCustomListeners().skipIoMappings().execute();
            office.completes("staff.assistance", caseNumber, "userTask_proofread", Map.of("reviewOutcome", "approve"));

            assertThatThrownBy(() -> office.fires(caseNumber, "serviceTask_publish")).hasMessageContaining("不能公开");
            assertStillUnpublished();
            assertJournalShowsTheTry();
        } finally {
            repository.deleteDeployment(repository.getProcessDefinition(shortcut).getDeploymentId(), true);
        }
    }

    @Test
    void aSuspendedCaseDoesNotMove() {
        runtime.suspendProcessInstanceById(instance().getId());
        assertThatThrownBy(() -> office.completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE))
                .isInstanceOf(SuspendedEntityInteractionException.class);
        assertStillUnpublished();
        runtime.activateProcessInstanceById(instance().getId());
    }

    @Test
    void aTaskEndsByItsFormAndInNoOtherWay() {
        var task = office.task(caseNumber, "userTask_proofread").getId();
        office.as("staff.assistance", () -> {
            assertThatThrownBy(() -> office.tasks().handleBpmnError(task, "rejected")).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> office.tasks().handleEscalation(task, "approved")).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> office.tasks().resolveTask(task, Map.of("reviewOutcome", "approve"))).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> office.tasks().complete(task)).isInstanceOf(RefusedSubmissionException.class);
            assertThatThrownBy(() -> office.tasks().deleteTask(task, true)).isInstanceOf(ProcessEngineException.class);
        });
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_proofread");
        assertStillUnpublished();
    }

    @Test
    void answersNeverBecomeProcessVariables() {
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Map.of("decision", "approve", "opinion", "无误"));
        assertThat(runtime.getVariables(instance().getId())).containsKey("reviewOutcome").doesNotContainKeys("decision", "opinion");
    }

    /** The same process with proofreading leading straight to publication. */
    /** Under a key of its own: under that of the procedure the guard rails would not let it in. */
    private String deployShortcut() throws IOException {
        var bpmn = new ClassPathResource("processes/publication-review.bpmn").getContentAsString(StandardCharsets.UTF_8);
        var shortcut = bpmn.replaceFirst("(id=\"flow_proofreadApproved\"[^>]*targetRef=\")[^\"]*\"", "$1exclusiveGateway_toPublish\"")
                .replace("<bpmn:process id=\"publication-review\"", "<bpmn:process id=\"test-shortcut\"");
        assertThat(shortcut).contains("exclusiveGateway_toPublish\">", "test-shortcut").isNotEqualTo(bpmn);
        var deployment = repository.createDeployment().name("shortcut")
                .addInputStream("processes/test-shortcut.bpmn", new ByteArrayInputStream(shortcut.getBytes(StandardCharsets.UTF_8))).deployWithResult();
        return deployment.getDeployedProcessDefinitions().get(0).getId();
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
    }

    private void assertStillUnpublished() {
        assertThat(items.findById(caseNumber).orElseThrow().getState().published()).isFalse();
        assertThat(catalogue.search(null, "", 1).items()).extracting(PublishedItem::caseNumber).doesNotContain(caseNumber);
    }

    private void assertJournalShowsTheTry() {
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(line -> line.startsWith("公开被系统拒绝"));
    }
}
