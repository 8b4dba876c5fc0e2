package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The person here has every right the engine knows; over REST the route table closes the same doors to everybody. */
@GongkaiTest
class NobodyRemovesAProcedureTests {

    private static final String KEY = "publication-review";
    private static final String FOREIGN = "test-foreign-process";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ManagementService management;
    @Autowired
    private AsEngine asEngine;

    @AfterEach
    void remove() {
        engine.getIdentityService().clearAuthentication();
        repository.createDeploymentQuery().deploymentName(FOREIGN).list().forEach(found -> repository.deleteDeployment(found.getId(), true));
    }

    private void signIn() {
        engine.getIdentityService().setAuthentication("somebody", List.of("camunda-admin"));
    }

    private Map<String, Consumer<ProcessDefinition>> doors() {
        Map<String, Consumer<ProcessDefinition>> doors = new LinkedHashMap<>();
        doors.put("delete deployment", found -> repository.deleteDeployment(found.getDeploymentId()));
        doors.put("delete deployment, cascade", found -> repository.deleteDeployment(found.getDeploymentId(), true));
        doors.put("delete deployment, all flags", found -> repository.deleteDeployment(found.getDeploymentId(), true, true, true));
        doors.put("delete definition", found -> repository.deleteProcessDefinition(found.getId()));
        doors.put("delete definition, cascade", found -> repository.deleteProcessDefinition(found.getId(), true));
        doors.put("delete by key", found -> repository.deleteProcessDefinitions().byKey(found.getKey()).delete());
        doors.put("delete by ids", found -> repository.deleteProcessDefinitions().byIds(found.getId()).cascade().delete());
        doors.put("suspend by id", found -> repository.suspendProcessDefinitionById(found.getId()));
        doors.put("suspend by id, with cases", found -> repository.suspendProcessDefinitionById(found.getId(), true, null));
        doors.put("suspend by key", found -> repository.suspendProcessDefinitionByKey(found.getKey()));
        doors.put("suspend by key, with cases", found -> repository.suspendProcessDefinitionByKey(found.getKey(), true, null));
        doors.put("activate by id", found -> repository.activateProcessDefinitionById(found.getId()));
        doors.put("activate by key", found -> repository.activateProcessDefinitionByKey(found.getKey()));
        doors.put("suspend with the builder", found -> repository.updateProcessDefinitionSuspensionState().byProcessDefinitionKey(found.getKey()).suspend());
        doors.put("time to live", found -> repository.updateProcessDefinitionHistoryTimeToLive(found.getId(), 1));
        doors.put("suspend its jobs by key", found -> management.suspendJobDefinitionByProcessDefinitionKey(found.getKey()));
        doors.put("suspend its jobs by id", found -> management.suspendJobDefinitionByProcessDefinitionId(found.getId(), true));
        doors.put("suspend one kind of job", found -> management.suspendJobDefinitionById(asEngine.call(() -> management.createJobDefinitionQuery()
                .processDefinitionId(found.getId()).listPage(0, 1).get(0).getId()), true));
        return doors;
    }

    @TestFactory
    Stream<DynamicTest> aProcedureOfTheLawStaysAsItIs() {
        return doors().entrySet().stream().map(door -> dynamicTest(door.getKey(), () -> {
            var before = procedure();
            signIn();
            try {
                assertThatThrownBy(() -> door.getValue().accept(before)).isInstanceOf(RefusedDeploymentException.class)
                        .hasMessageContaining("“publication-review”是法定流程").hasMessageContaining("部署新的版本");
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
            var after = procedure();
            assertThat(after.getId()).isEqualTo(before.getId());
            assertThat(after.isSuspended()).isFalse();
            assertThat(after.getHistoryTimeToLive()).isEqualTo(before.getHistoryTimeToLive());
            assertThat(management.createJobDefinitionQuery().processDefinitionId(before.getId()).suspended().count()).isZero();
        }));
    }

    @Test
    void aTableOfTheLawStaysAsItIs() {
        var table = repository.createDecisionDefinitionQuery().decisionDefinitionKey("deadline-policy").latestVersion().singleResult();
        signIn();
        assertThatThrownBy(() -> repository.updateDecisionDefinitionHistoryTimeToLive(table.getId(), 1))
                .isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("“deadline-policy”是法定流程（决策表）");
        assertThatThrownBy(() -> repository.deleteDeployment(table.getDeploymentId(), true))
                .isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("“deadline-policy”是法定流程（决策表）");
    }

    @Test
    void aProcessOfTheBureausOwnIsDeletedOnceNothingRunsOnIt() {
        var deployment = deploy();
        var running = engine.getRuntimeService().startProcessInstanceByKey(FOREIGN);
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(FOREIGN).singleResult();
        signIn();
        assertThatThrownBy(() -> repository.deleteDeployment(deployment, true)).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("正在办理");
        assertThatThrownBy(() -> repository.deleteDeployment(deployment)).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("正在办理");
        assertThatThrownBy(() -> repository.deleteProcessDefinition(definition.getId(), true)).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("正在办理");
        repository.suspendProcessDefinitionById(definition.getId());
        repository.activateProcessDefinitionById(definition.getId());
        repository.updateProcessDefinitionHistoryTimeToLive(definition.getId(), 30);
        asEngine.run(() -> engine.getRuntimeService().deleteProcessInstance(running.getId(), "test"));
        repository.deleteDeployment(deployment);
        engine.getIdentityService().clearAuthentication();
        assertThat(repository.createDeploymentQuery().deploymentId(deployment).count()).isZero();
        engine.getHistoryService().deleteHistoricProcessInstance(running.getId());
    }

    @Test
    void ourOwnServicesActWithTheEnginesRights() {
        var deployment = deploy();
        signIn();
        asEngine.run(() -> repository.suspendProcessDefinitionByKey(FOREIGN));
        asEngine.run(() -> repository.deleteDeployment(deployment, true));
        engine.getIdentityService().clearAuthentication();
        assertThat(repository.createDeploymentQuery().deploymentId(deployment).count()).isZero();
    }

    private String deploy() {
        var diagram = BadFile.diagram("<bpmn:sequenceFlow id=\"flow\" sourceRef=\"start\" targetRef=\"step\"/><bpmn:userTask id=\"step\"/>").replace("test-bad", FOREIGN);
        return repository.createDeployment().name(FOREIGN).addString("test-foreign.bpmn", diagram).deploy().getId();
    }

    private ProcessDefinition procedure() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(KEY).latestVersion().singleResult();
    }
}
