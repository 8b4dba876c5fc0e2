package org.gongkai.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.Resource;

/** Adds to a deployment the forms its diagrams name and do not bring: the newest of each that the engine has. */
record FormCompletion(RepositoryService repository) {

    static final String FORM_FOLDER = "forms/";
    static final String FORM_SUFFIX = ".form";

    void addMissingForms(DeploymentBuilder builder, Map<String, byte[]> resources) {
        var named = resources.entrySet().stream()
                .filter(resource -> BpmnFile.isDiagram(resource.getKey()))
                .flatMap(resource -> formRefs(resource.getKey(), resource.getValue()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeIf(form -> resources.keySet().stream().anyMatch(name -> name.endsWith("/" + form + FORM_SUFFIX)
                || name.equals(form + FORM_SUFFIX)));
        named.forEach(form -> addNewest(builder, FORM_FOLDER + form + FORM_SUFFIX));
    }

    private static Set<String> formRefs(String name, byte[] bpmn) {
        return BpmnFile.parse(name, bpmn).attributeValues(BpmnFile.CAMUNDA, "formRef");
    }

    private void addNewest(DeploymentBuilder builder, String resourceName) {
        var newestFirst = repository.createDeploymentQuery().orderByDeploymentTime().desc().list();
        for (var deployment : newestFirst) {
            for (Resource resource : repository.getDeploymentResources(deployment.getId())) {
                if (resource.getName().equals(resourceName)) {
                    builder.addInputStream(resourceName, new ByteArrayInputStream(resource.getBytes()));
                    return;
                }
            }
        }
    }
}
