package org.gongkai.security;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.gongkai.engine.AsEngine;
import org.springframework.context.ApplicationContext;

/** A small process of one task for one unit, with a form and a timer, deployed for a test and taken away after it. */
class ReviewProcess {

    static final String KEY = "test-review";

    private static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         targetNamespace="test">
              <message id="message_hurry" name="test-hurry"/>
              <process id="test-review" name="测试审核" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="flow_begin" sourceRef="start" targetRef="userTask_review"/>
                <userTask id="userTask_review" name="审核信息" camunda:candidateGroups="unit-elderly"
                          camunda:formRef="test-review-form" camunda:formRefBinding="deployment"/>
                <boundaryEvent id="timer" attachedToRef="userTask_review" cancelActivity="false">
                  <timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <boundaryEvent id="hurry" attachedToRef="userTask_review" cancelActivity="false">
                  <messageEventDefinition messageRef="message_hurry"/>
                </boundaryEvent>
                <sequenceFlow id="flow_end" sourceRef="userTask_review" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;
    private static final String FORM = """
            {"schemaVersion": 16, "id": "test-review-form", "type": "default", "components": [
              {"type": "textfield", "id": "Field_title", "key": "caseTitle", "label": "标题"}]}
            """;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final AsEngine asEngine;
    private String deploymentId;

    ReviewProcess(ApplicationContext application) {
        this.repository = application.getBean(RepositoryService.class);
        this.runtime = application.getBean(RuntimeService.class);
        this.tasks = application.getBean(TaskService.class);
        this.management = application.getBean(ManagementService.class);
        this.history = application.getBean(HistoryService.class);
        this.asEngine = application.getBean(AsEngine.class);
    }

    void deploy() {
        deploymentId = asEngine.call(() -> repository.createDeployment().name(KEY).addString("processes/test-review.bpmn", DIAGRAM)
                .addString("forms/test-review-form.form", FORM).deploy().getId());
    }

    void remove() {
        asEngine.run(() -> repository.deleteDeployment(deploymentId, true));
    }

    /** What a running case can be named by. */
    record Running(String caseNumber, String instanceId, String taskId, String jobId, String variableId) {
    }

    Running start(String caseNumber) {
        var instance = asEngine.call(() -> runtime.startProcessInstanceByKey(KEY, caseNumber, Map.of("caseNumber", caseNumber,
                "caseTitle", "高龄津贴公示", "unitName", "养老服务科", "light", "GREEN", "secret", "内部说明")).getId());
        return asEngine.call(() -> new Running(caseNumber, instance,
                tasks.createTaskQuery().processInstanceId(instance).singleResult().getId(),
                management.createJobQuery().processInstanceId(instance).singleResult().getId(),
                history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName("secret").singleResult().getId()));
    }

    boolean isOpen(Running running) {
        return asEngine.call(() -> tasks.createTaskQuery().taskId(running.taskId()).count()) == 1;
    }

    List<String> variableNames(Running running) {
        return asEngine.call(() -> runtime.getVariables(running.instanceId()).keySet().stream().sorted().toList());
    }
}
