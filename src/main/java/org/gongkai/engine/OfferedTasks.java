package org.gongkai.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which tasks the diagrams in force offer to which groups: what a post makes somebody responsible for. */
@Component
public class OfferedTasks {

    private static final Pattern OF_A_UNIT = Pattern.compile("\\$\\{[a-zA-Z]+}");

    /** The tasks of one process, in the order of its file, by their Chinese names. */
    public record Offer(String process, List<String> tasks) {
    }

    private final RepositoryService repository;
    private final AsEngine asEngine;

    OfferedTasks(@Lazy RepositoryService repository, AsEngine asEngine) {
        this.repository = repository;
        this.asEngine = asEngine;
    }

    /** @return what is offered to at least one of these groups; tasks whose people are named case by case are not among them */
    public List<Offer> to(Set<String> groups) {
        return asEngine.call(() -> repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().stream()
                .map(definition -> new Offer(definition.getName(), tasks(definition, groups)))
                .filter(offer -> !offer.tasks().isEmpty()).toList());
    }

    private List<String> tasks(ProcessDefinition definition, Set<String> groups) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .filter(task -> candidates(task).anyMatch(candidate -> groups.stream().anyMatch(candidate.asMatchPredicate())))
                .map(UserTask::getName).distinct().collect(Collectors.toList());
    }

    /** {@code section-head-${unit}} means the head of whichever unit the case is of. */
    private static Stream<Pattern> candidates(UserTask task) {
        var groups = task.getCamundaCandidateGroupsList();
        return groups.stream().map(group -> OF_A_UNIT.splitAsStream(group).map(Pattern::quote).collect(Collectors.joining("[a-z0-9]+"))
                + (group.endsWith("}") ? "[a-z0-9]+" : "")).map(Pattern::compile);
    }
}
