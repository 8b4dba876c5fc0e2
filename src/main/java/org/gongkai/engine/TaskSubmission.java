package org.gongkai.engine;

import java.util.Map;
import java.util.Set;

/**
 * What somebody hands in to complete a task, through whichever door.
 *
 * @param taskId the engine's id of the task
 * @param taskKey the id of the user task in the diagram
 * @param caseNumber the case the task belongs to (the business key)
 * @param userId who is signed in, not who the task is assigned to; null when nobody is
 * @param groups those the task is offered to
 * @param answers the submitted form, by field key
 * @param context the process variables the task sees, before the answers
 */
public record TaskSubmission(String taskId, String taskKey, String caseNumber, String userId,
        Set<String> groups, Map<String, Object> answers, Map<String, Object> context) {

    /**
     * @param steps all steps of the procedure
     * @param procedure its Chinese name, for the refusal
     * @return the step that is handed in
     * @throws RefusedSubmissionException when the diagram has a task that the procedure does not know
     */
    public <S extends TaskStep> S step(S[] steps, String procedure) {
        return TaskStep.find(steps, taskKey).orElseThrow(() -> new RefusedSubmissionException(null,
                "流程图中的任务“%s”不属于%s，不能办理。".formatted(taskKey, procedure)));
    }

    /**
     * @return who is signed in
     * @throws RefusedSubmissionException when nobody is
     */
    public String signedIn() {
        if (userId == null) {
            throw new RefusedSubmissionException(null, "请先登录再办理任务。");
        }
        return userId;
    }
}
