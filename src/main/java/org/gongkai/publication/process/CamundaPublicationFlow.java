package org.gongkai.publication.process;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.gongkai.engine.AsEngine;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.publication.PublicationFlow;
import org.gongkai.publication.PublicationItem;
import org.gongkai.publication.ReviewStep;
import org.springframework.stereotype.Component;

/** Drives the review of an item in the engine. */
@Component
class CamundaPublicationFlow implements PublicationFlow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final AsEngine asEngine;

    CamundaPublicationFlow(RuntimeService runtime, TaskService tasks, IdentityService identity, AsEngine asEngine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.asEngine = asEngine;
    }

    @Override
    public void begin(PublicationItem item, String title, String unitName) {
        Map<String, Object> variables = PublicationReviewProcess.facts(item, title);
        PublicationReviewProcess.CASE_NUMBER.put(variables, item.getCaseNumber());
        PublicationReviewProcess.UNIT.put(variables, item.getUnitCode());
        PublicationReviewProcess.UNIT_NAME.put(variables, unitName);
        PublicationReviewProcess.LIGHT.put(variables, "GREEN");
        as(item.getAuthorId(), () -> asEngine.run(
                () -> runtime.startProcessInstanceByKey(PublicationReviewProcess.KEY, item.getCaseNumber(), variables)));
        // A case that nobody has to review is worse than none: the diagram that was deployed is not the procedure.
        if (asEngine.call(() -> openTask(item.getCaseNumber(), ReviewStep.PROOFREAD)).isEmpty()) {
            throw new IllegalStateException("%s began without proofreading".formatted(item.getCaseNumber()));
        }
    }

    @Override
    public boolean waitsFor(String caseNumber, ReviewStep step, Person person) {
        return asEngine.call(() -> openTask(caseNumber, step).filter(task -> isFor(task, person)).isPresent());
    }

    @Override
    public void completeRevision(String caseNumber, Person person, String opinion) {
        as(person.id(), () -> asEngine.run(() -> {
            var task = openTask(caseNumber, ReviewStep.REVISE).filter(open -> isFor(open, person)).orElseThrow(
                    () -> new RefusedSubmissionException(null, "稿件现在不在修改环节。"));
            tasks.complete(task.getId(), opinion == null || opinion.isBlank() ? Map.of("decision", "approve")
                    : Map.of("decision", "approve", "opinion", opinion));
        }));
    }

    /** Our own pages are no door of the engine, so nobody has told it who acts: the gate and the operation log ask. */
    private void as(String personId, Runnable work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(personId);
        try {
            work.run();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private Optional<Task> openTask(String caseNumber, ReviewStep step) {
        return Optional.ofNullable(tasks.createTaskQuery().processDefinitionKey(PublicationReviewProcess.KEY)
                .processInstanceBusinessKey(caseNumber).taskDefinitionKey(step.taskKey()).singleResult());
    }

    /** The assignee, or a candidate of a task nobody has taken. */
    private boolean isFor(Task task, Person person) {
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(person.id());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && person.isIn(group));
    }
}
