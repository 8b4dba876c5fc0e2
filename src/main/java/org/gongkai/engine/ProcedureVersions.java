package org.gongkai.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** The versions of a process or a decision table with their files. Callers have asked who may release one. */
@Component
public class ProcedureVersions {

    /** Marks a deployment that was released here; {@link OwnDeployer} never covers it with a file. */
    private static final String SOURCE = "gongkai-release";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final AsEngine asEngine;

    ProcedureVersions(RepositoryService repository, RuntimeService runtime, AsEngine asEngine) {
        this.repository = repository;
        this.runtime = runtime;
        this.asEngine = asEngine;
    }

    /**
     * A version as the engine has it.
     *
     * @param name what people call it
     * @param number counted by the engine, from 1
     */
    public record Version(String key, String name, int number, String deploymentId) {
    }

    /** @return the version that new cases start on, empty when there is none of this key */
    public Optional<Version> inForce(String key) {
        return newestFirst(key, 0);
    }

    /** @return the versions in force of all procedures and tables of the law, by key */
    public List<Version> inForce() {
        return ContractKeys.all().flatMap(key -> inForce(key).stream()).toList();
    }

    /** @return the version before the one in force, empty when there is none */
    public Optional<Version> before(String key) {
        return newestFirst(key, 1);
    }

    /** @return the version of this number, empty when there is none */
    public Optional<Version> numbered(String key, int number) {
        return asEngine.call(() -> Stream.<ResourceDefinition>concat(repository.createProcessDefinitionQuery().processDefinitionKey(key).processDefinitionVersion(number).list().stream(),
                repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).decisionDefinitionVersion(number).list().stream()).findFirst().map(ProcedureVersions::version));
    }

    /** @return how many cases are running on any version; none for a table */
    public long running(String key) {
        return asEngine.call(() -> runtime.createProcessInstanceQuery().processDefinitionKey(key).count());
    }

    /** @return what was deployed with this version, by resource name */
    public SortedMap<String, byte[]> files(Version version) {
        return asEngine.call(() -> {
            SortedMap<String, byte[]> files = new TreeMap<>();
            repository.getDeploymentResources(version.deploymentId()).forEach(resource -> files.put(resource.getName(), resource.getBytes()));
            return files;
        });
    }

    /**
     * Puts these files in force: new cases start on them, running ones stay on theirs.
     *
     * @return the new version
     * @throws RefusedDeploymentException when they break a rule, or cannot be read
     */
    public Version release(String key, Map<String, byte[]> files) {
        return asEngine.call(() -> {
            var builder = repository.createDeployment().name(key).source(SOURCE);
            files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
            return version(definition(builder.deployWithResult(), key));
        });
    }

    /** What has just been deployed is in no list yet. */
    private static ResourceDefinition definition(DeploymentWithDefinitions deployed, String key) {
        return Stream.of(deployed.getDeployedProcessDefinitions(), deployed.getDeployedDecisionDefinitions()).filter(Objects::nonNull).flatMap(List::stream)
                .filter(one -> one.getKey().equals(key)).findFirst().orElseThrow();
    }

    private static Version version(ResourceDefinition one) {
        return new Version(one.getKey(), one.getName(), one.getVersion(), one.getDeploymentId());
    }

    private Optional<Version> newestFirst(String key, int place) {
        return asEngine.call(() -> {
            List<? extends ResourceDefinition> found = repository.createProcessDefinitionQuery().processDefinitionKey(key).orderByProcessDefinitionVersion().desc()
                    .listPage(place, 1);
            if (found.isEmpty()) {
                found = repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).orderByDecisionDefinitionVersion().desc().listPage(place, 1);
            }
            return found.stream().findFirst().map(ProcedureVersions::version);
        });
    }
}
