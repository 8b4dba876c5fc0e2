package org.gongkai.engine;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's repository service with our checks in every deployment. A BPMN file that comes alone gets the newest
 * forms it names, so that {@code formRefBinding="deployment"} finds them.
 */
class CheckedRepositoryService extends RepositoryServiceImpl {

    private final ObjectProvider<DeploymentCheck> checks;
    private final ObjectProvider<ProcedureDrafts> drafts;

    CheckedRepositoryService(ObjectProvider<DeploymentCheck> checks, ObjectProvider<ProcedureDrafts> drafts) {
        this.checks = checks;
        this.drafts = drafts;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
        return commandExecutor.execute(new CheckedDeployment(builder, this, checks, drafts));
    }

    /** A diagram is no secret: whoever knows the definition, from a task say, may look at it. Lists and counts show those of one's rights. */
    @Override
    public ProcessDefinitionQuery createProcessDefinitionQuery() {
        return new DefinitionQuery(commandExecutor);
    }

    @Override
    public ProcessDefinition getProcessDefinition(String processDefinitionId) {
        return open(() -> super.getProcessDefinition(processDefinitionId));
    }

    @Override
    public InputStream getProcessModel(String processDefinitionId) {
        return open(() -> super.getProcessModel(processDefinitionId));
    }

    private <T> T open(Callable<T> reading) {
        return commandExecutor.execute(context -> context.runWithoutAuthorization(reading));
    }

    private static final class DefinitionQuery extends ProcessDefinitionQueryImpl {

        DefinitionQuery(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<ProcessDefinition> executeList(CommandContext context, Page page) {
            return namesDefinitionsAlone() ? context.runWithoutAuthorization(() -> super.executeList(context, page))
                    : super.executeList(context, page);
        }

        /** What asks for incidents asks about cases. */
        private boolean namesDefinitionsAlone() {
            return (id != null || ids != null) && incidentId == null && incidentType == null && incidentMessage == null && incidentMessageLike == null;
        }
    }
}
