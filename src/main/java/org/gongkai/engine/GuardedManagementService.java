package org.gongkai.engine;

import jakarta.ws.rs.ClientErrorException;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.springframework.web.ErrorResponseException;

/**
 * The engine's management service with {@link RetryDesk} between a person and the retries of a job. Nobody has the engine's
 * own right to set them: that would open every case of a process, and zero retries or a far date would stop a clock.
 */
class GuardedManagementService extends ManagementServiceImpl {

    private final RetryDesk desk;

    GuardedManagementService(ProcessEngineConfiguration configuration, RetryDesk desk) {
        super(configuration);
        this.desk = desk;
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        return new Retries(commandExecutor, retries, desk);
    }

    private static final class Retries extends SetJobRetriesBuilderImpl {

        private final RetryDesk desk;

        Retries(CommandExecutor executor, int retries, RetryDesk desk) {
            super(executor, retries);
            this.desk = desk;
        }

        @Override
        public void execute() {
            try {
                commandExecutor.execute(context -> {
                    if (isPersons(context)) {
                        requireOneAtOnce();
                        desk.again(context, jobId);
                    } else {
                        super.execute();
                    }
                    return null;
                });
            } catch (ErrorResponseException refused) {
                // The engine's REST API knows the errors of its own library only.
                throw new ClientErrorException(refused.getBody().getDetail(), refused.getStatusCode().value());
            }
        }

        /** Our own services have asked already who may, and act with the engine's rights. */
        private static boolean isPersons(CommandContext context) {
            return context.isAuthorizationCheckEnabled() && context.getAuthenticatedUserId() != null;
        }

        private void requireOneAtOnce() {
            if (jobId == null || retries < 1 || isDueDateSet) {
                throw new RefusedSubmissionException(null, "只能让一个停下的作业尽快重试，不能另设时间，也不能一次重试多件。请选择“尽快执行”。");
            }
        }
    }
}
