package org.gongkai.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.gongkai.engine.RetriedByHand.GivenUpJob;
import org.gongkai.problem.NotAllowedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes a person's wish to have one failed job tried again to the room whose job it is. */
@Component
class RetryDesk {

    private final ObjectProvider<RetriedByHand> rooms;

    RetryDesk(ObjectProvider<RetriedByHand> rooms) {
        this.rooms = rooms;
    }

    /**
     * @throws RefusedSubmissionException when the job has not been given up
     * @throws NotAllowedException when no room answers for it
     */
    void again(CommandContext context, String jobId) {
        var job = context.getJobManager().findJobById(jobId);
        if (job == null || job.getRetries() > 0) {
            throw new RefusedSubmissionException(null, "这个作业没有停下，不需要重试；可能已由他人安排重试。请刷新页面。");
        }
        var wanted = new GivenUpJob(jobId, job.getProcessDefinitionKey(), businessKey(context, job));
        if (rooms.stream().noneMatch(room -> room.again(wanted, context.getAuthenticatedUserId()))) {
            throw new NotAllowedException("这个作业不属于任何案件或消息，不能在这里重试。请联系系统管理员。");
        }
    }

    private static String businessKey(CommandContext context, JobEntity job) {
        return job.getProcessInstanceId() == null ? null : context.getExecutionManager().findExecutionById(job.getProcessInstanceId()).getBusinessKey();
    }
}
