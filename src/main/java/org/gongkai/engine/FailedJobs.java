package org.gongkai.engine;

import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;

/** Counts the retries of a failed job down as the diagram says; a job that asks for none has none left. */
class FailedJobs implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return asksForNone(failure) ? new GiveUp(jobId, failure) : new DefaultJobRetryCmd(jobId, failure);
    }

    private static boolean asksForNone(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(NoRetryException.class::isInstance);
    }

    private static final class GiveUp extends DefaultJobRetryCmd {

        GiveUp(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            var job = getJob();
            logException(job);
            job.unlock();
            job.setRetries(0);
            return null;
        }
    }
}
