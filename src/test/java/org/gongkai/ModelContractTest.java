package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gongkai.complaint.ComplaintOutcome;
import org.gongkai.complaint.ComplaintStep;
import org.gongkai.consultation.ConsultationOutcome;
import org.gongkai.consultation.ConsultationStep;
import org.gongkai.disclosure.RequestOutcome;
import org.gongkai.disclosure.RequestStep;
import org.gongkai.engine.TaskStep;
import org.gongkai.hearing.HearingOutcome;
import org.gongkai.hearing.HearingStep;
import org.gongkai.publication.ReviewOutcome;
import org.gongkai.publication.ReviewStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams, forms and code agree, checked without an engine. */
class ModelContractTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern ID = Pattern.compile("[a-z]+[A-Za-z]*_[a-z][A-Za-z0-9]*");
    private static final Pattern RULES_AT_THE_END = Pattern.compile("(?s).*[（(](R-\\d+|B\\.\\d+|条例).*[)）]。?\\s*");
    private static final Pattern OUTCOME = Pattern.compile("(?:reviewOutcome|outcome) == '([a-z-]+)'");
    private static final String LIMIT_OF_ONE_STEP = "\\$\\{deadlineWatch\\.taskDue\\(execution, '[A-Z_]+'\\)}";
    private static final Set<String> FORM_TYPES = Set.of("text", "textfield", "textarea", "number", "checkbox", "radio", "select",
            "datetime", "group", "separator", "spacer", "html");

    /** What the code knows of a diagram: the steps its tasks are, the outcomes its gateways may ask for. */
    private record Contract(TaskStep[] steps, Set<String> outcomes) {

        TaskStep step(String taskKey) {
            return Arrays.stream(steps).filter(step -> step.taskKey().equals(taskKey)).findFirst().orElseThrow();
        }
    }

    private static final Map<String, Contract> CONTRACTS = Map.ofEntries(
            Map.entry("complaint-handling", new Contract(ComplaintStep.values(), names(ComplaintOutcome.values()))),
            Map.entry("publication-review", new Contract(ReviewStep.values(), names(ReviewOutcome.values()))),
            Map.entry("hearing", new Contract(HearingStep.values(), names(HearingOutcome.values()))),
            Map.entry("disclosure-request", new Contract(RequestStep.values(), names(RequestOutcome.values()))),
            Map.entry("message-delivery", new Contract(new TaskStep[0], Set.of())),
            Map.entry("public-consultation", new Contract(ConsultationStep.values(), names(ConsultationOutcome.values()))));

    static Stream<File> diagrams() {
        return files("processes", ".bpmn");
    }

    static Stream<File> forms() {
        return files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aFileIsNamedAsItsProcessAndItsVersionAndItsRecordsScheduleAreSet(File file) {
        var process = model(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getName());
        assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementHasASpeakingIdAndSaysItsClause(File file) {
        var model = model(file);
        for (var element : Stream.concat(model.getModelElementsByType(FlowNode.class).stream(),
                model.getModelElementsByType(SequenceFlow.class).stream()).toList()) {
            assertThat(element.getId()).matches(ID);
            if (element instanceof FlowNode node && node.getName() != null || element instanceof SequenceFlow flow && flow.getName() != null) {
                assertThat(documentation(element)).as(element.getId()).matches(RULES_AT_THE_END);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void serviceTasksNameBeansThatExist(File file) {
        for (var task : model(file).getModelElementsByType(ServiceTask.class)) {
            var bean = task.getCamundaDelegateExpression().replaceAll("[${}]", "");
            assertThat(publishedBeans()).as(task.getId()).contains(bean);
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskHasAFormOfItsDeploymentCandidatesAndADueDate(File file) {
        for (var task : model(file).getModelElementsByType(UserTask.class)) {
            var form = task.getAttributeValueNs(CAMUNDA, "formRef");
            assertThat(new File("forms", form + ".form")).as(task.getId()).exists();
            assertThat(form).startsWith(file.getName().replace(".bpmn", "-"));
            assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("deployment");
            assertThat(Stream.of(task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers())).as(task.getId()).anyMatch(who -> who != null && !who.isBlank());
            assertThat(task.getCamundaDueDate()).as(task.getId()).satisfiesAnyOf(due -> assertThat(due).isEqualTo("${deadlineWatch.taskDue(execution)}"),
                    due -> assertThat(due).matches(LIMIT_OF_ONE_STEP));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyGatewaySaysWhatEachOutcomeLeadsToAndNoneIsTheDefault(File file) {
        var known = contract(file).outcomes();
        var model = model(file);
        for (var condition : model.getModelElementsByType(ConditionExpression.class)) {
            var outcome = OUTCOME.matcher(condition.getTextContent());
            if (outcome.find()) {
                assertThat(known).contains(outcome.group(1));
            }
        }
        for (var gateway : model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.ExclusiveGateway.class)) {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void theTasksOfTheDiagramAreTheStepsOfTheCode(File file) {
        var drawn = model(file).getModelElementsByType(UserTask.class).stream().map(BaseElement::getId).toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(Arrays.stream(contract(file).steps()).map(TaskStep::taskKey).toList());
        assertThat(model(file).getModelElementsByType(EndEvent.class)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormHasOnlyPartsThatTasklistCanShowAndKeysThatTheStepKnows(File file) throws IOException {
        var form = new ObjectMapper().readTree(file);
        assertThat(form.get("id").asText() + ".form").isEqualTo(file.getName());
        assertThat(form.get("schemaVersion").asInt()).isLessThanOrEqualTo(16);
        List<JsonNode> parts = new ArrayList<>();
        collect(form, parts);
        Set<String> ids = new HashSet<>();
        for (var part : parts) {
            assertThat(FORM_TYPES).contains(part.get("type").asText());
            assertThat(ids.add(part.get("id").asText())).as("id %s is unique", part.get("id")).isTrue();
        }
        var keys = parts.stream().filter(part -> part.has("key")).map(part -> part.get("key").asText()).toList();
        assertThat(stepOf(file).keys()).containsAll(keys);
    }

    private static TaskStep stepOf(File form) {
        return diagrams().flatMap(file -> model(file).getModelElementsByType(UserTask.class).stream()
                .filter(task -> (task.getAttributeValueNs(CAMUNDA, "formRef") + ".form").equals(form.getName()))
                .map(task -> contract(file).step(task.getId()))).findFirst().orElseThrow();
    }

    private static Contract contract(File diagram) {
        return CONTRACTS.get(diagram.getName().replace(".bpmn", ""));
    }

    private static Set<String> names(Enum<?>[] outcomes) {
        return Arrays.stream(outcomes).map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.toSet());
    }

    private static void collect(JsonNode node, List<JsonNode> parts) {
        node.path("components").forEach(part -> {
            parts.add(part);
            collect(part, parts);
        });
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream().map(org.camunda.bpm.model.bpmn.instance.Documentation::getTextContent).collect(Collectors.joining());
    }

    private static Set<String> publishedBeans() {
        var scanner = new org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new org.springframework.core.type.filter.AnnotationTypeFilter(org.gongkai.engine.PublishedToModels.class));
        var names = org.springframework.context.annotation.AnnotationBeanNameGenerator.INSTANCE;
        return scanner.findCandidateComponents("org.gongkai").stream().map(bean -> names.generateBeanName(bean, null)).collect(Collectors.toSet());
    }

    private static BpmnModelInstance model(File file) {
        return Bpmn.readModelFromFile(file);
    }

    private static Stream<File> files(String folder, String suffix) {
        try (var listing = Files.list(java.nio.file.Path.of(folder))) {
            return listing.map(java.nio.file.Path::toFile).filter(file -> file.getName().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
