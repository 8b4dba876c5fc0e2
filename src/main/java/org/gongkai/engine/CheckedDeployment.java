package org.gongkai.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's deployment with our checks between its right and its work. It asks when all files are there, those of an
 * earlier deployment that are deployed again too: an old version of a procedure is no way around the checks.
 */
class CheckedDeployment extends DeployCmd {

    private static final long serialVersionUID = 1L;

    private final transient CheckedRepositoryService repository;
    private final transient ObjectProvider<DeploymentCheck> checks;

    CheckedDeployment(DeploymentBuilderImpl builder, CheckedRepositoryService repository, ObjectProvider<DeploymentCheck> checks) {
        super(builder);
        this.repository = repository;
        this.checks = checks;
    }

    @Override
    protected void addResources(List<ResourceEntity> resources, DeploymentBuilderImpl builder) {
        super.addResources(resources, builder);
        DeploymentFiles.check(builder.getDeployment(), resourcesOf(builder));
        new FormCompletion(repository).addMissingForms(builder, resourcesOf(builder));
        var all = resourcesOf(builder);
        checks.orderedStream().forEach(check -> check.check(all));
    }

    @Override
    protected void deploy(CommandContext context, DeploymentEntity deployment) {
        try {
            super.deploy(context, deployment);
        } catch (ProcessEngineException fault) {
            throw EngineParseFaults.of(deployment.getResources().keySet(), fault);
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
