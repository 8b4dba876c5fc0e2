package org.gongkai;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.publication.Category;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Drafting;
import org.springframework.boot.test.context.TestComponent;

/**
 * The people of the office as a test sees them: each acts through the engine with his or her own rights, as Tasklist
 * would. Jobs are fired one by one, by the element they belong to; one that is not there fails the test.
 */
@TestComponent
public class Office {

    public static final Map<String, Object> APPROVE = Map.of("decision", "approve");
    public static final Map<String, Object> SECTION_APPROVES = Map.of("decision", "approve", "secrecy", "none", "checkFormat", true,
            "checkWording", true, "checkTimeliness", true, "checkLinks", true);
    public static final Map<String, Object> LEADER_APPROVES = Map.of("decision", "approve", "secrecy", "none", "checkTruth", true,
            "checkAccuracy", true, "checkCompleteness", true, "checkSource", true);
    public static final Map<String, Object> RETURN = Map.of("decision", "return", "opinion", "请补充办理条件。");

    private final IdentityService identity;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final HistoryService history;
    private final Organization organization;
    private final Drafting drafting;

    Office(IdentityService identity, TaskService tasks, FormService forms, ManagementService management,
            HistoryService history, Organization organization, Drafting drafting) {
        this.identity = identity;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.history = history;
        this.organization = organization;
        this.drafting = drafting;
    }

    /** A notice of the assistance section, as an ordinary item. */
    public static Draft notice(LocalDate generatedOn) {
        return new Draft("城乡低保标准调整通知", "<p>自下月起,城市低保标准调整为每人每月 680 元。</p>", Category.E07, "assistance",
                generatedOn, null, null, null, null, null, null, null, false, null, null, false, true);
    }

    public String submits(String author, Draft draft) {
        return drafting.submit(draft, List.of(), organization.person(author));
    }

    /** Hands in the form of the one open task with this id, as this person. */
    public void completes(String person, String caseNumber, String taskKey, Map<String, Object> answers) {
        var task = task(caseNumber, taskKey);
        as(person, () -> forms.submitTaskForm(task.getId(), answers));
    }

    /** Hands in the form of an open task that this person may act on, where several have the same id. */
    public void completesOwn(String person, String caseNumber, String taskKey, Map<String, Object> answers) {
        as(person, () -> {
            var task = tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey)
                    .taskCandidateGroupIn(List.copyOf(organization.person(person).groups())).singleResult();
            forms.submitTaskForm(task.getId(), answers);
        });
    }

    /** Takes an item from its proofreading to the signature of the head. */
    public void reviews(String caseNumber) {
        completes("staff.assistance", caseNumber, "userTask_proofread", APPROVE);
        completes("head.assistance", caseNumber, "userTask_sectionReview", SECTION_APPROVES);
        completes("leader.assistance", caseNumber, "userTask_leaderReview", LEADER_APPROVES);
        completes("director", caseNumber, "userTask_headSign", APPROVE);
    }

    /** @return the engine's own task service, for what a test does outside any form */
    public TaskService tasks() {
        return tasks;
    }

    /** @return the engine's own management service, for what a test does with jobs outside a case */
    public ManagementService management() {
        return management;
    }

    public Person person(String id) {
        return organization.person(id);
    }

    public void as(String person, Runnable work) {
        identity.setAuthentication(person, List.copyOf(organization.person(person).groups()));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    public Task task(String caseNumber, String taskKey) {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey).singleResult();
        if (task == null) {
            throw new AssertionError("%s waits at %s, not at %s".formatted(caseNumber, waitsAt(caseNumber), taskKey));
        }
        return task;
    }

    /** @return the ids of the tasks that are open in this case */
    public Set<String> waitsAt(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Runs the one job of this element, whenever it is due. */
    public void fires(String caseNumber, String activityId) {
        management.executeJob(job(caseNumber, activityId).getId());
    }

    public Job job(String caseNumber, String activityId) {
        var jobs = jobs(caseNumber).stream().filter(job -> activityId.equals(definition(job))).toList();
        if (jobs.size() != 1) {
            throw new AssertionError("%s has %d jobs at %s".formatted(caseNumber, jobs.size(), activityId));
        }
        return jobs.get(0);
    }

    public List<Job> jobs(String caseNumber) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
        return management.createJobQuery().processInstanceId(instance.getId()).list();
    }

    private String definition(Job job) {
        return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    }

    /** @return the ids of all elements passed, in order of their beginning */
    public List<String> route(String caseNumber) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).finished()
                .orderPartiallyByOccurrence().asc().list().stream().map(HistoricActivityInstance::getActivityId).toList();
    }

    /** @return the process variables of the running case, as every task form would load them */
    public Map<String, Object> variables(String caseNumber) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
        return history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .collect(Collectors.toMap(HistoricVariableInstance::getName, HistoricVariableInstance::getValue, (one, other) -> other));
    }

    public boolean isEnded(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getEndTime() != null;
    }
}
