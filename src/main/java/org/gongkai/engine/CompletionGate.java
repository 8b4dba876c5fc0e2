package org.gongkai.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one gate through which a task is completed, whatever the door: Tasklist, REST, our own pages, Java. The domain
 * looks at the submitted map before anything is written, and only what it answers becomes a process variable.
 */
@Component
class CompletionGate {

    private final ObjectProvider<TaskCompletion> completions;
    private final ObjectProvider<CaseRecusals> recusals;
    private final ThreadLocal<Set<String>> open = ThreadLocal.withInitial(HashSet::new);
    private volatile Map<String, TaskCompletion> byProcess;

    CompletionGate(ObjectProvider<TaskCompletion> completions, ObjectProvider<CaseRecusals> recusals) {
        this.completions = completions;
        this.recusals = recusals;
    }

    /**
     * Asks the domain, then lets the engine complete the task with the domain's variables, in one command.
     *
     * @param proceed the engine's own completion, given the variables to set
     * @throws RefusedSubmissionException when the domain refuses, or somebody else ended the task at the same moment and
     *         was faster; REST answers 400
     */
    <T> T pass(CommandExecutor executor, String taskId, Map<String, Object> answers, Function<Map<String, Object>, T> proceed) {
        try {
            return executor.execute(context -> pass(context, taskId, answers, proceed));
        } catch (RefusedSubmissionException refused) {
            throw refused;
        } catch (RuntimeException fault) {
            if (fault instanceof OptimisticLockingException || isGone(executor, taskId)) {
                throw new RefusedSubmissionException(null, "任务刚刚已由他人办理。请刷新任务列表后再看。");
            }
            throw fault;
        }
    }

    /**
     * A completion that failed has removed nothing, so a task that is gone was ended by somebody else meanwhile. What the
     * loser meets then depends on how far he or she had come: the task without its case, without the right to it, or nothing.
     */
    private static boolean isGone(CommandExecutor executor, String taskId) {
        try {
            return executor.execute(context -> context.getTaskManager().findTaskById(taskId) == null);
        } catch (RuntimeException noLongerAnswered) {
            // A transaction that the database has given up answers nothing more: then the fault itself is what to tell.
            return false;
        }
    }

    private <T> T pass(CommandContext context, String taskId, Map<String, Object> answers, Function<Map<String, Object>, T> proceed) {
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new RefusedSubmissionException(null, "任务已经办结，或者不存在。请刷新任务列表。");
        }
        var completion = completionOf(task);
        if (completion.isEmpty()) {
            return proceed.apply(answers);
        }
        requireWork(task);
        var submission = submission(context, task, answers);
        var variables = new HashMap<>(completion.get().accept(submission));
        // What says the same as before is not written again: each write is looked up and recorded in the engine's history.
        variables.entrySet().removeAll(submission.context().entrySet());
        var activityInstance = task.getExecution().getActivityInstanceId();
        open.get().add(activityInstance);
        try {
            return proceed.apply(variables);
        } finally {
            open.get().remove(activityInstance);
        }
    }

    /** @return what the domain shows in the form of this task besides the variables of the case */
    Map<String, Object> shown(CommandExecutor executor, String taskId) {
        return executor.execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId)).flatMap(task -> completionOf(task)
                .map(completion -> completion.shows(task.getProcessInstance().getBusinessKey(), task.getTaskDefinitionKey()))).orElse(Map.of()));
    }

    /** @throws RefusedSubmissionException when whoever takes the task keeps out of its case */
    void requireMayTake(CommandContext context, String taskId, String account) {
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && account != null && completionOf(task).isPresent()) {
            recusals.getObject().requireMayTake(task.getProcessInstance().getBusinessKey(), account, Offered.of(task.getCandidates()));
        }
    }

    /** @throws BadUserRequestException for a task of ours, which ends by its form and in no other way */
    void refuse(CommandContext context, String taskId, String what) {
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (Optional.ofNullable(task).flatMap(this::completionOf).isPresent()) {
            throw new BadUserRequestException("任务只能通过办理表单提交，不能" + what + "。");
        }
    }

    /** Second guard: a task of ours that completes without having passed this gate was completed around the law. */
    void requirePassed(String activityInstance, String processKey) {
        if (completions().containsKey(processKey) && !open.get().contains(activityInstance)) {
            throw new BadUserRequestException("任务未经审核登记，不能办结。");
        }
    }

    /** The engine's own refusal names its permissions, in English; whoever reads this one knows what it is about. */
    private static void requireWork(TaskEntity task) {
        try {
            Context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        } catch (AuthorizationException notForThisPerson) {
            throw new AuthorizationException("您不是“%s”的办理人，不能提交；任务可能已改由他人办理。请刷新任务列表。".formatted(task.getName()));
        }
    }

    private Optional<TaskCompletion> completionOf(TaskEntity task) {
        var definition = task.getProcessDefinition();
        return definition == null ? Optional.empty() : Optional.ofNullable(completions().get(definition.getKey()));
    }

    private static TaskSubmission submission(CommandContext context, TaskEntity task, Map<String, Object> answers) {
        return new TaskSubmission(task.getId(), task.getTaskDefinitionKey(),
                task.getProcessInstance().getBusinessKey(), context.getAuthenticatedUserId(), Offered.of(task.getCandidates()).groups(),
                answers == null ? Map.of() : new HashMap<>(answers), new HashMap<>(task.getVariables()));
    }

    private Map<String, TaskCompletion> completions() {
        if (byProcess == null) {
            List<TaskCompletion> all = completions.stream().toList();
            byProcess = all.stream().collect(Collectors.toUnmodifiableMap(TaskCompletion::processKey, Function.identity()));
        }
        return byProcess;
    }
}
