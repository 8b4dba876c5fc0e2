package org.gongkai.demo.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.gongkai.casefile.ConflictOfInterest;
import org.gongkai.casefile.Recusals;
import org.gongkai.casefile.StandIns;
import org.gongkai.engine.AsEngine;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Drafting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Acts as the demo accounts would: each hands in the forms of his or her own tasks. */
@Component
@Profile("demo")
class DemoStaff {

    private final IdentityService identity;
    private final TaskService tasks;
    private final FormService forms;
    private final AsEngine asEngine;
    private final Organization organization;
    private final Drafting drafting;
    private final Recusals recusals;
    private final StandIns standIns;

    DemoStaff(IdentityService identity, TaskService tasks, FormService forms, AsEngine asEngine, Organization organization, Drafting drafting,
            Recusals recusals, StandIns standIns) {
        this.identity = identity;
        this.tasks = tasks;
        this.forms = forms;
        this.asEngine = asEngine;
        this.organization = organization;
        this.drafting = drafting;
        this.recusals = recusals;
        this.standIns = standIns;
    }

    String submits(DemoItems.Item item, LocalDate generatedOn) {
        return drafting.submit(item.draft(generatedOn), List.of(), organization.person("staff." + item.unit()));
    }

    void stepsBack(String person, String caseNumber, String reason) {
        recusals.stepBack(caseNumber, ConflictOfInterest.RELATIVES, reason, true, organization.person(person));
    }

    void namesInstead(String caseNumber, String standIn) {
        standIns.name(caseNumber, recusals.of(caseNumber).get(0).getId(), standIn, null, organization.person("office.director"));
    }

    void completes(String person, String caseNumber, String taskKey, Map<String, Object> answers) {
        var task = asEngine.call(() -> tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey).singleResult());
        handIn(person, task.getId(), answers);
    }

    void completesAsCandidate(String person, String caseNumber, String taskKey, Map<String, Object> answers) {
        var task = asEngine.call(() -> tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey)
                .taskCandidateGroupIn(List.copyOf(organization.person(person).groups())).singleResult());
        handIn(person, task.getId(), answers);
    }

    private void handIn(String person, String taskId, Map<String, Object> answers) {
        identity.setAuthentication(person, List.copyOf(organization.person(person).groups()));
        try {
            forms.submitTaskForm(taskId, answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    Map<String, Object> levelOneApproval() {
        return Map.of("decision", "approve", "secrecy", "none", "checkFormat", true, "checkWording", true, "checkTimeliness", true,
                "checkLinks", true, "opinion", "格式规范，内容不涉密，同意报审。");
    }

    Map<String, Object> levelTwoApproval() {
        return Map.of("decision", "approve", "secrecy", "none", "checkTruth", true, "checkAccuracy", true, "checkCompleteness", true,
                "checkSource", true, "opinion", "内容真实完整，同意。");
    }
}
