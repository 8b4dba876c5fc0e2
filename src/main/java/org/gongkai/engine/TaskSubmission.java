package org.gongkai.engine;

import java.util.Map;

/**
 * What somebody hands in to complete a task, through whichever door.
 *
 * @param taskId the engine's id of the task
 * @param taskKey the id of the user task in the diagram
 * @param caseNumber the case the task belongs to (the business key)
 * @param userId who is signed in, not who the task is assigned to; null when nobody is
 * @param answers the submitted form, by field key
 * @param context the process variables the task sees, before the answers
 */
public record TaskSubmission(String taskId, String taskKey, String caseNumber, String userId,
        Map<String, Object> answers, Map<String, Object> context) {
}
