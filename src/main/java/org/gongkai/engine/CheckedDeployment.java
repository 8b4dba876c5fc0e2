package org.gongkai.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's deployment with our checks between its right and its work. It asks when all files are there, those of an
 * earlier deployment that are deployed again too: an old version of a procedure is no way around the checks. A procedure of
 * the law that somebody hands in is kept as a draft instead.
 */
class CheckedDeployment extends DeployCmd {

    private static final long serialVersionUID = 1L;

    private final transient CheckedRepositoryService repository;
    private final transient ObjectProvider<DeploymentCheck> checks;
    private final transient ObjectProvider<ProcedureDrafts> drafts;
    /** What becomes a draft, null when nothing does. */
    private String procedure;
    private transient Map<String, byte[]> files = Map.of();

    CheckedDeployment(DeploymentBuilderImpl builder, CheckedRepositoryService repository, ObjectProvider<DeploymentCheck> checks, ObjectProvider<ProcedureDrafts> drafts) {
        super(builder);
        this.repository = repository;
        this.checks = checks;
        this.drafts = drafts;
    }

    @Override
    protected void addResources(List<ResourceEntity> resources, DeploymentBuilderImpl builder) {
        super.addResources(resources, builder);
        DeploymentFiles.check(builder.getDeployment(), resourcesOf(builder));
        new FormCompletion(repository).addMissingForms(builder, resourcesOf(builder));
        files = resourcesOf(builder);
        procedure = ContractKeys.isPersons() ? ContractKeys.among(files).orElse(null) : null;
        checks.orderedStream().filter(check -> procedure == null || !check.isOfTheRelease()).forEach(check -> check.check(files));
    }

    /** A draft is answered like a deployment, so that every modeler understands it, but defines nothing. */
    @Override
    protected void deploy(CommandContext context, DeploymentEntity deployment) {
        if (procedure != null) {
            deployment.setId(drafts.getObject().keep(procedure, deployment.getName(), files, context.getAuthenticatedUserId()));
            deployment.setName("草稿，等待批准：" + Objects.requireNonNullElse(deployment.getName(), procedure));
            return;
        }
        try {
            super.deploy(context, deployment);
        } catch (ProcessEngineException fault) {
            throw EngineParseFaults.of(deployment.getResources().keySet(), fault);
        }
    }

    @Override
    protected void registerWithJobExecutor(CommandContext context, Deployment deployment) {
        if (procedure == null) {
            super.registerWithJobExecutor(context, deployment);
        }
    }

    private static Map<String, byte[]> resourcesOf(DeploymentBuilderImpl builder) {
        Map<String, byte[]> resources = new LinkedHashMap<>();
        var declared = builder.getDeployment().getResources();
        if (declared != null) {
            declared.forEach((name, resource) -> resources.put(name, resource.getBytes()));
        }
        return resources;
    }
}
