package org.gongkai.engine;

import java.util.function.BooleanSupplier;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Says whether a person may see a task or a running case in the engine. The engine checks this for most of what hangs
 * on them, but not for comments and candidates, so the login asks for every path below a task or a case.
 */
@Component
public class EngineVisibility {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final SignedInGroups groups;

    EngineVisibility(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy ManagementService management,
            @Lazy HistoryService history, @Lazy IdentityService identity, SignedInGroups groups) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.groups = groups;
    }

    public boolean ofTask(String taskId, String userId) {
        return as(userId, () -> tasks.createTaskQuery().taskId(taskId).count() == 1);
    }

    public boolean ofProcessInstance(String processInstanceId, String userId) {
        return as(userId, () -> runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).count() == 1);
    }

    /** The engine would tell a job that is not for this person from one that does not exist, and name its process. */
    public boolean ofJob(String jobId, String userId) {
        return as(userId, () -> management.createJobQuery().jobId(jobId).count() == 1);
    }

    public boolean ofJobLog(String logId, String userId) {
        return as(userId, () -> history.createHistoricJobLogQuery().logId(logId).count() == 1);
    }

    private boolean as(String userId, BooleanSupplier question) {
        var before = identity.getCurrentAuthentication();
        try {
            return groups.of(userId).map(ids -> {
                identity.setAuthentication(userId, ids);
                return question.getAsBoolean();
            }).orElse(false);
        } finally {
            identity.setAuthentication(before);
        }
    }
}
