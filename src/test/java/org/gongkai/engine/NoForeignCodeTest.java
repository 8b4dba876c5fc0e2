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
import org.gongkai.modeling.draft.KeptDrafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@GongkaiTest
class NoForeignCodeTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
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
    @Autowired
    JdbcTemplate database;

    @AfterEach
    void withoutDrafts() {
        KeptDrafts.remove(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<bpmn:serviceTask id=\"step\" camunda:class=\"java.lang.Runtime\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:expression=\"${deadlineWatch.next(execution)}\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${organization}\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${publishDelegate.execute(execution)}\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"x\"/>",
            "<bpmn:serviceTask id=\"step\"/>",
            "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${publishDelegate}\" activiti:class=\"java.lang.Runtime\"/>",
            "<bpmn:userTask id=\"step\"><bpmn:extensionElements><activiti:taskListener event=\"complete\" class=\"x\"/></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:userTask id=\"step\"><bpmn:extensionElements><activiti:inputOutput><activiti:inputParameter name=\"a\"/></activiti:inputOutput></bpmn:extensionElements></bpmn:userTask>",
            "<bpmn:userTask id=\"step\" camunda:formKey=\"embedded:app:../../../items/x.html\"/>",
            "<bpmn:callActivity id=\"step\" calledElement=\"publication-review\"/>",
            "<bpmn:receiveTask id=\"step\"/>",
            "<bpmn:userTask id=\"step\"/><bpmn:sequenceFlow id=\"step\" sourceRef=\"step\" targetRef=\"step\"><bpmn:conditionExpression language=\"juel\">${''.getClass()}</bpmn:conditionExpression></bpmn:sequenceFlow>",
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

    @ParameterizedTest
    @ValueSource(strings = {"<bpmn:timerEventDefinition><bpmn:timeDate>2026-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition>",
            "<bpmn:messageEventDefinition messageRef=\"m\"/>", "<bpmn:signalEventDefinition signalRef=\"s\"/>"})
    void aProcessStartsWithACaseAndInNoOtherWay(String definition) {
        var bpmn = HEAD.replace("<bpmn:startEvent id=\"start\"/>", "<bpmn:startEvent id=\"start\">" + definition + "</bpmn:startEvent>")
                + "<bpmn:userTask id=\"step\"/>" + TAIL;
        assertThatThrownBy(() -> deploy(bpmn)).isInstanceOf(BadUserRequestException.class).hasMessageContaining("只能由案件发起");
    }

    @Test
    void theEngineHasNoScriptLanguageAtAll() {
        var configuration = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        for (var language : List.of("juel", "javascript", "groovy", "feel")) {
            assertThat(configuration.getScriptEngineResolver().getScriptEngine(language, true)).as(language).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"publication-review", "disclosure-request", "message-delivery"})
    void aSinglePersonDoesNotReplaceAProcedureOfTheLaw(String key) {
        var bpmn = HEAD.replace("test-foreign", key) + "<bpmn:userTask id=\"step\"/>" + TAIL;
        var versions = repository.createProcessDefinitionQuery().processDefinitionKey(key).count();
        engine.getIdentityService().setAuthentication("sysadmin", List.of("sysadmin"));
        try {
            assertThat(repository.createDeployment().name("test").addString("x.bpmn", bpmn).deployWithResult().getDeployedProcessDefinitions()).isNullOrEmpty();
            engine.getIdentityService().clearAuthentication();
            assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(key).count()).isEqualTo(versions);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void aSinglePersonDoesNotReplaceTheTableOfTheDeadlines() throws java.io.IOException {
        var table = new org.springframework.core.io.ClassPathResource("processes/deadline-policy.dmn");
        engine.getIdentityService().setAuthentication("sysadmin", List.of("sysadmin"));
        try (var content = table.getInputStream()) {
            var changed = new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replace("<description>", "<description> ");
            assertThat(repository.createDeployment().name("test").addString("x.dmn", changed + "\n").deployWithResult().getDeployedDecisionDefinitions()).isNullOrEmpty();
        } finally {
            engine.getIdentityService().clearAuthentication();
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
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00+0800");
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(Duration.ofMinutes(5)).isEqualTo(Duration.parse(configuration.getFailedJobRetryTimeCycle().split("/")[1]));
    }

    private String deploy(String bpmn) {
        return repository.createDeployment().name("test").addInputStream("test.bpmn",
                new java.io.ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8))).deploy().getId();
    }
}
