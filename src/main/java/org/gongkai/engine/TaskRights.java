package org.gongkai.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** What the engine's own checks leave open about who may do what with a task. */
final class TaskRights {

    private TaskRights() {
    }

    /** @throws AuthorizationException when whoever is signed in acts in the name of another */
    static void requireOwnName(CommandContext context, String userId) {
        var signedIn = context.getAuthenticatedUserId();
        if (context.isAuthorizationCheckEnabled() && signedIn != null && !signedIn.equals(userId)) {
            throw new AuthorizationException("只能以本人名义领取任务。");
        }
    }

    /** @throws AuthorizationException when whoever is signed in may not work on the task */
    static void requireWork(CommandContext context, String taskId) {
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null) {
            Context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        }
    }
}
