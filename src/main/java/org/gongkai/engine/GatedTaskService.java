package org.gongkai.engine;

import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.TaskReport;
import org.camunda.bpm.engine.variable.VariableMap;
import org.gongkai.problem.TextRule;

/** The engine's task service with the {@link CompletionGate} in front of every way to end a task, and a check of comments. */
class GatedTaskService extends TaskServiceImpl {

    private static final int COMMENT_LIMIT = 2000;

    private final CompletionGate gate;

    GatedTaskService(CompletionGate gate) {
        this.gate = gate;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        gate.pass(commandExecutor, taskId, variables, accepted -> {
            super.complete(taskId, accepted);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
        return gate.pass(commandExecutor, taskId, variables,
                accepted -> super.completeWithVariablesInReturn(taskId, accepted, deserialize));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, Map.of());
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        refuse(taskId, "以委派结果代替审核");
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        refuse(taskId, "抛出错误事件");
        super.handleBpmnError(taskId, errorCode);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        refuse(taskId, "抛出错误事件");
        super.handleBpmnError(taskId, errorCode, errorMessage);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        refuse(taskId, "抛出错误事件");
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        refuse(taskId, "抛出升级事件");
        super.handleEscalation(taskId, escalationCode);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        refuse(taskId, "抛出升级事件");
        super.handleEscalation(taskId, escalationCode, variables);
    }

    /** Who claims takes the task himself; in another's name it would hand the task, and the right to it, to a stranger. */
    @Override
    public void claim(String taskId, String userId) {
        try {
            commandExecutor.execute(context -> {
                TaskRights.requireOwnName(context, userId);
                gate.requireMayTake(context, taskId, userId);
                super.claim(taskId, userId);
                return null;
            });
        } catch (TaskAlreadyClaimedException | OptimisticLockingException later) {
            // The engine's REST API would call it a fault of its own.
            throw new RefusedSubmissionException(null, "这件任务已由他人领取。请刷新任务列表。");
        }
    }

    /** Giving a task back is work on it, not an assignment: its candidates have the right to the former only. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId != null) {
            super.setAssignee(taskId, userId);
            return;
        }
        commandExecutor.execute(context -> {
            TaskRights.requireWork(context, taskId);
            return context.runWithoutAuthorization(() -> {
                super.setAssignee(taskId, null);
                return null;
            });
        });
    }

    /** A comment stands in the history of the case for good; Tasklist does not look at what is typed. */
    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        if (TextRule.isBlank(message)) {
            throw new RefusedSubmissionException(null, "请填写批注内容。");
        }
        if (message.length() > COMMENT_LIMIT) {
            throw new RefusedSubmissionException(null, "批注不能超过 %d 个字，请精简后重试。".formatted(COMMENT_LIMIT));
        }
        if (!TextRule.isText(message)) {
            throw new RefusedSubmissionException(null, TextRule.textMessage("批注"));
        }
        return super.createComment(taskId, processInstanceId, message);
    }

    /**
     * Counts open tasks by candidate group, for those whom the route table lets in. Tasks without a group are left out: such
     * tasks are for persons named one by one, and how many of them there are is not for everybody.
     */
    @Override
    public TaskReport createTaskReport() {
        return () -> commandExecutor.execute(context -> context.runWithoutAuthorization(() -> super.createTaskReport().taskCountByCandidateGroup().stream()
                .filter(count -> count.getGroupName() != null).toList()));
    }

    private void refuse(String taskId, String what) {
        commandExecutor.execute(context -> {
            gate.refuse(context, taskId, what);
            return null;
        });
    }
}
