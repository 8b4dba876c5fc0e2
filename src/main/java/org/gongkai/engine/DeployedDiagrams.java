package org.gongkai.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The diagrams as they are in force. What they are like is no secret. */
@Component
public class DeployedDiagrams {

    private final RepositoryService repository;
    private final AsEngine asEngine;

    DeployedDiagrams(RepositoryService repository, AsEngine asEngine) {
        this.repository = repository;
        this.asEngine = asEngine;
    }

    /**
     * A diagram in force.
     *
     * @param name what people call the process
     * @param version counted by the engine, from 1
     * @param file its name in the deployment
     */
    public record Deployed(String name, int version, String file, byte[] content) {
    }

    /** @return the version that new cases start on, empty when there is none of this key */
    public Optional<Deployed> newest(String processKey) {
        return asEngine.call(() -> Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult())
                .map(this::read));
    }

    private Deployed read(ProcessDefinition definition) {
        try (var content = repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return new Deployed(definition.getName(), definition.getVersion(), definition.getResourceName(), content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
