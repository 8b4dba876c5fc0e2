package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What other tools draw is taken where the engine runs it as it is meant, and refused by the name of the element where it does not. */
@GongkaiTest
class DiagramsOfOtherToolsTest {

    private static final String NAME = "test-other-tool";
    private static final String PROCESS = """
            <b:process id="test-other" isExecutable="true"><b:startEvent id="start"/><b:sequenceFlow id="f1" sourceRef="start" targetRef="step"/>
            <b:userTask id="step" name="登记"/><b:sequenceFlow id="f2" sourceRef="step" targetRef="end"/><b:endEvent id="end"/>%s</b:process>""";
    private static final String POOL = "<b:collaboration id=\"pools\"><b:participant id=\"pool\" name=\"本局\" processRef=\"test-other\"/>%s</b:collaboration>";

    @Autowired
    RepositoryService repository;

    @AfterEach
    void remove() {
        repository.createDeploymentQuery().deploymentName(NAME).list().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    private static String file(String content) {
        return """
                <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:flowable="http://flowable.org/bpmn"
                xmlns:activiti="http://activiti.org/bpmn" xmlns:signavio="http://www.signavio.com" xmlns:drools="http://www.jboss.org/drools" xmlns:bizagi="http://www.bizagi.com/bpmn20"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t" exporter="another" exporterVersion="1">%s</b:definitions>"""
                .formatted(content);
    }

    private void deploy(String xml, Charset charset) {
        repository.createDeployment().name(NAME).addInputStream("other.bpmn", new ByteArrayInputStream(xml.getBytes(charset))).deploy();
    }

    private void isTaken(String content) {
        deploy(file(content), StandardCharsets.UTF_8);
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("test-other").count()).isPositive();
    }

    @Test
    void poolsLanesAndNotes() {
        isTaken(POOL.formatted("") + PROCESS.formatted("").replace("<b:startEvent",
                "<b:laneSet id=\"lanes\"><b:lane id=\"lane\" name=\"科室\"><b:flowNodeRef>step</b:flowNodeRef></b:lane></b:laneSet><b:startEvent"));
        isTaken(POOL.formatted("<b:participant id=\"citizen\" name=\"申请人\"/>") + PROCESS.formatted("<b:textAnnotation id=\"note\"><b:text>说明</b:text></b:textAnnotation>"
                + "<b:association id=\"link\" sourceRef=\"note\" targetRef=\"step\"/>"));
    }

    @Test
    void anotherEncodingThatIsDeclared() {
        deploy("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + file(PROCESS.formatted("")), StandardCharsets.UTF_16);
        deploy("<?xml version=\"1.0\" encoding=\"GB18030\"?>" + file(PROCESS.formatted("")), Charset.forName("GB18030"));
        var versions = repository.createProcessDefinitionQuery().processDefinitionKey("test-other").list();
        assertThat(versions).hasSize(2).allSatisfy(version -> assertThat(repository.getBpmnModelInstance(version.getId()).<ModelElementInstance>getModelElementById("step")
                .getAttributeValue("name")).isEqualTo("登记"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "script | <b:scriptTask id=\"script\" scriptFormat=\"javascript\"><b:script>1</b:script></b:scriptTask>",
            "job | <b:serviceTask id=\"job\"><b:extensionElements><zeebe:taskDefinition type=\"x\"/></b:extensionElements></b:serviceTask>",
            "java | <b:serviceTask id=\"java\" flowable:class=\"java.lang.Runtime\"/>",
            "old | <b:serviceTask id=\"old\" activiti:expression=\"${a.b()}\"/>",
            "told | <b:userTask id=\"told\"><b:extensionElements><activiti:taskListener event=\"create\" class=\"a.B\"/></b:extensionElements></b:userTask>",
            "colour | <b:task id=\"colour\"><b:extensionElements><signavio:signavioMetaData metaKey=\"bgcolor\"/></b:extensionElements></b:task>",
            "rules | <b:businessRuleTask id=\"rules\" drools:ruleFlowGroup=\"x\"/>", "store | <b:dataObject id=\"store\"/>",
            "adhoc | <b:adHocSubProcess id=\"adhoc\"/>", "buy | <b:transaction id=\"buy\"/>", "hard | <b:complexGateway id=\"hard\"/>",
            "call | <b:callActivity id=\"call\" calledElement=\"publication-review\"/>", "get | <b:receiveTask id=\"get\"/>",
            "undo | <b:intermediateThrowEvent id=\"undo\"><b:compensateEventDefinition/></b:intermediateThrowEvent>",
            "mapped | <b:userTask id=\"mapped\"><b:ioSpecification id=\"mappedIo\"/></b:userTask>"})
    void whatTheEngineWouldRunOtherwiseOrNotAtAll(String element, String drawn) {
        assertThatThrownBy(() -> isTaken(PROCESS.formatted(drawn))).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("“" + element).hasMessageContaining("other.bpmn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "dance | <b:choreography id=\"dance\"><b:choreographyTask id=\"step1\"/></b:choreography>", "talk | <b:conversation id=\"talk\"/>",
            "mail | <b:collaboration id=\"two\"><b:participant id=\"p1\" processRef=\"test-other\"/><b:participant id=\"p2\"/><b:messageFlow id=\"mail\" sourceRef=\"p2\" targetRef=\"step\"/></b:collaboration>",
            "far | <b:import id=\"far\" importType=\"http://www.w3.org/2001/XMLSchema\" location=\"http://127.0.0.1:9/x.xsd\" namespace=\"n\"/>"})
    void whatStandsBesideTheProcess(String element, String drawn) {
        assertThatThrownBy(() -> isTaken(drawn + PROCESS.formatted(""))).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("“" + element);
    }

    @Test
    void aDrawingWithoutAProcess() {
        assertThatThrownBy(() -> isTaken("<b:collaboration id=\"pools\"><b:participant id=\"pool\"/></b:collaboration>")).isInstanceOf(RefusedDeploymentException.class)
                .hasMessageContaining("没有流程");
    }
}
