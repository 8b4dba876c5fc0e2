package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
class NoForeignCodeTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
            <bpmn:process id="test-foreign" isExecutable="true" camunda:historyTimeToLive="P1D"><bpmn:startEvent id="start"/>
            <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="step"/>""";
    private static final String TAIL = "</bpmn:process></bpmn:definitions>";

    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {
            "<bpmn:serviceTask id=\"step\" camunda:class=\"java.lang.Runtime\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:expression=\"${deadlineWatch.next(execution)}\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${organization}\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${publishDelegate.execute(execution)}\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"x\"/>",
            "<bpmn:serviceTask id=\"step\"/>",
            "<bpmn:scriptTask id=\"step\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
            "<bpmn:sendTask id=\"step\" camunda:class=\"x\"/>",
            "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:taskListener event=\"complete\" delegateExpression=\"${publishDelegate}\"/></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:executionListener event=\"end\" class=\"x\"/></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${publishDelegate}\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>"})
    void aDiagramThatBringsCodeIsRefusedWithItsElement(String step) {
        assertThatThrownBy(() -> deploy(HEAD + step + TAIL)).isInstanceOf(BadUserRequestException.class).hasMessageContaining("“step”");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "${''.getClass().forName('java.lang.Runtime')}",
            "${execution.getProcessEngineServices()}",
            "${execution.getClass()}",
            "${environment.getProperty('spring.datasource.password')}",
            "${organization.people()}",
            "${processEngine.getName()}",
            "${deadlineWatch.getClass().getClassLoader()}"})
    void anExpressionReachesNothingButPublishedBeans(String expression) {
        var deployment = deploy(HEAD + "<bpmn:userTask id=\"step\" camunda:candidateGroups=\"" + expression + "\"/>" + TAIL);
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("test-foreign")).isInstanceOf(ProcessEngineException.class);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void aVariableDoesNotShadowABean() {
        var deployment = deploy(HEAD + "<bpmn:userTask id=\"step\" camunda:dueDate=\"${deadlineWatch.taskDue(execution)}\"/>" + TAIL);
        try {
            var instance = runtime.startProcessInstanceByKey("test-foreign", "no-such-case", Map.of("deadlineWatch", "shadow"));
            assertThat(tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getDueDate()).isNull();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    @Timeout(10)
    void anXmlBombOrAForeignEntityIsRefusedAtOnce() {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>";
        var foreign = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";
        for (var xml : List.of(bomb, foreign, "no xml at all", "")) {
            assertThatThrownBy(() -> deploy(xml)).isInstanceOf(BadUserRequestException.class).hasMessageContaining("XML");
        }
    }

    @Test
    void otherFilesAreNotDeployed() {
        assertThatThrownBy(() -> repository.createDeployment().addString("run.groovy", "1").deploy())
                .isInstanceOf(BadUserRequestException.class).hasMessageContaining("只接受");
    }

    @Test
    void adHocQueriesCannotSmuggleExpressionsInOrParts() {
        var query = tasks.createTaskQuery().or().dueBeforeExpression("${''.getClass()}").endOr();
        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class).hasMessageContaining("Expressions are forbidden");
        assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
        assertThat(tasks.createTaskQuery().or().taskName("x").taskName("y").endOr().list()).isEmpty();
    }

    @Test
    void theEngineRunsWithTheSettingsTheHouseNeeds() {
        var configuration = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(configuration.getDefaultUserPermissionForTask()).isEqualTo(org.camunda.bpm.engine.authorization.Permissions.TASK_WORK);
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(Duration.ofMinutes(5)).isEqualTo(Duration.parse(configuration.getFailedJobRetryTimeCycle().split("/")[1]));
    }

    private String deploy(String bpmn) {
        return repository.createDeployment().name("test").addInputStream("test.bpmn",
                new java.io.ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8))).deploy().getId();
    }
}
