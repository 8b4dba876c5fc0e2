package org.gongkai.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds our guards into the engine before it starts. Settings without code are in {@code application.yaml}. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    /** Our group and user ids have dots and hyphens: {@code section-head-elderly}, {@code staff.elderly}. */
    private static final String IDS = "[a-zA-Z0-9._-]+";

    private final ModelBeans modelBeans;
    private final CompletionGate gate;
    private final IdentityDirectory directory;
    private final ObjectProvider<DeploymentCheck> checks;
    private final ObjectProvider<ProcedureDrafts> drafts;
    private final GivenUpJobIncidents incidents;
    private final EndsOfTasks ends;
    private final ObjectProvider<CaseRecusals> recusals;
    private final RetryDesk retries;

    EnginePlugin(ModelBeans modelBeans, CompletionGate gate, IdentityDirectory directory, ObjectProvider<DeploymentCheck> checks,
            ObjectProvider<ProcedureDrafts> drafts, GivenUpJobIncidents incidents, EndsOfTasks ends, ObjectProvider<CaseRecusals> recusals, RetryDesk retries) {
        this.modelBeans = modelBeans;
        this.gate = gate;
        this.directory = directory;
        this.checks = checks;
        this.drafts = drafts;
        this.incidents = incidents;
        this.ends = ends;
        this.recusals = recusals;
        this.retries = retries;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new StrictExpressionManager(modelBeans));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setTaskService(new GatedTaskService(gate));
        configuration.setFormService(new GatedFormService(gate));
        configuration.setRepositoryService(new CheckedRepositoryService(checks, drafts));
        configuration.setFilterService(new GuardedFilterService());
        configuration.setRuntimeService(new ListColumnsRuntimeService());
        configuration.setHistoryService(new OpenTaskHistoryService());
        configuration.setManagementService(new GuardedManagementService(configuration, retries));
        configuration.setFailedJobCommandFactory(new FailedJobs());
        configuration.setCustomIncidentHandlers(List.of(incidents));
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new ProcedureGuard()));

        configuration.setIdentityProviderSessionFactory(new DirectoryIdentityProvider.Factory(directory));
        configuration.setDbIdentityUsed(false);
        configuration.setCustomSessionFactories(List.of(new AllGroupsCount.Factory()));
        configuration.setGeneralResourceWhitelistPattern(IDS);

        configuration.setCustomPreCommandInterceptorsTxRequired(
                withFirst(configuration.getCustomPreCommandInterceptorsTxRequired(), new TaskQueryGuard()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                withFirst(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new TaskQueryGuard()));
        List<BpmnParseListener> listeners = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomPostBPMNParseListeners()).orElse(List.of()));
        listeners.add(new PassedTheGate(gate));
        listeners.add(ends);
        listeners.add(new OffersToStandIns(recusals));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private static List<CommandInterceptor> withFirst(List<CommandInterceptor> others, CommandInterceptor first) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(first);
        all.addAll(Optional.ofNullable(others).orElse(List.of()));
        return all;
    }
}
