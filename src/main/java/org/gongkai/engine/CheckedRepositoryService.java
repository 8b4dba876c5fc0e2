package org.gongkai.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's repository service with our checks in front of every deployment. A BPMN file that comes alone gets the
 * newest forms it names, so that {@code formRefBinding="deployment"} finds them.
 */
class CheckedRepositoryService extends RepositoryServiceImpl {

    private final ObjectProvider<DeploymentCheck> checks;

    CheckedRepositoryService(ObjectProvider<DeploymentCheck> checks) {
        this.checks = checks;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
        new FormCompletion(this).addMissingForms(builder, resourcesOf(builder));
        var resources = resourcesOf(builder);
        checks.orderedStream().forEach(check -> check.check(resources));
        return super.deployWithResult(builder);
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
