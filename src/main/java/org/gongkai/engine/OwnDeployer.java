package org.gongkai.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys {@code processes/} and {@code forms/} at start: one deployment for each diagram with its forms, one for each
 * decision table, under stable resource names, and only when something in it changed. A version that an administrator
 * released since is never covered by a file: it stays, and the log says so.
 */
@Component
class OwnDeployer implements SmartInitializingSingleton {

    /** The deployment source that marks a deployment as made from the product's own files. */
    static final String SOURCE = "gongkai-files";

    private static final Logger log = LoggerFactory.getLogger(OwnDeployer.class);

    private final RepositoryService repository;
    private final TransactionTemplate transaction;
    private final AsEngine asEngine;

    OwnDeployer(RepositoryService repository, TransactionTemplate transaction, AsEngine asEngine) {
        this.repository = repository;
        this.transaction = transaction;
        this.asEngine = asEngine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> asEngine.run(this::deployAll));
    }

    private void deployAll() {
        files("classpath*:processes/*.dmn").forEach((file, content) ->
                deploy(baseName(file), new TreeMap<>(Map.of("processes/" + file, content))));
        files("classpath*:processes/*.bpmn").forEach((file, content) -> {
            var resources = new TreeMap<>(Map.of("processes/" + file, content));
            files("classpath*:forms/%s-*.form".formatted(baseName(file)))
                    .forEach((form, json) -> resources.put(FormCompletion.FORM_FOLDER + form, json));
            deploy(baseName(file), resources);
        });
    }

    private void deploy(String name, Map<String, byte[]> resources) {
        var newest = newestDeployment(name);
        if (newest.filter(deployment -> !SOURCE.equals(deployment.getSource())).isPresent()) {
            log.warn("{}: an administrator released deployment {}; the files of this version are not deployed over it",
                    name, newest.get().getId());
            return;
        }
        if (newest.filter(deployment -> holds(deployment, resources)).isPresent()) {
            return;
        }
        var builder = repository.createDeployment().name(name).source(SOURCE);
        resources.forEach((resource, content) -> builder.addInputStream(resource, new ByteArrayInputStream(content)));
        log.info("Deployed {} as {} with {} files", name, builder.deploy().getId(), resources.size());
    }

    /**
     * The deployment that holds the version which new cases would start on. Asked of the engine's own managers: the public
     * query reads every diagram again for its documentation, at each start.
     */
    private Optional<Deployment> newestDeployment(String key) {
        var engine = Context.getCommandContext();
        ResourceDefinition process = engine.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
        var newest = process == null ? engine.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key) : process;
        return Optional.ofNullable(newest).map(found -> byId(found.getDeploymentId()));
    }

    private Deployment byId(String deploymentId) {
        return repository.createDeploymentQuery().deploymentId(deploymentId).singleResult();
    }

    private boolean holds(Deployment deployment, Map<String, byte[]> resources) {
        Map<String, byte[]> deployed = new TreeMap<>();
        repository.getDeploymentResources(deployment.getId())
                .forEach(resource -> deployed.put(resource.getName(), resource.getBytes()));
        return deployed.keySet().equals(resources.keySet()) && resources.entrySet().stream()
                .allMatch(resource -> Arrays.equals(resource.getValue(), deployed.get(resource.getKey())));
    }

    private static Map<String, byte[]> files(String pattern) {
        try {
            Map<String, byte[]> found = new TreeMap<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                found.put(resource.getFilename(), resource.getContentAsByteArray());
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + pattern, unreadable);
        }
    }

    private static String baseName(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }
}
