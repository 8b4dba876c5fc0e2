package org.gongkai.deadline.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.gongkai.deadline.DeadlineKind;
import org.springframework.stereotype.Component;

/** Which question to {@link DeadlineWatch} an element of a diagram takes its date from. */
@Component
class ClockExpressions {

    private static final Pattern QUESTION = Pattern.compile(
            "\\s*[$#]\\{\\s*deadlineWatch\\.(next|taskDue|limit)\\(\\s*execution\\s*(?:,\\s*['\"]([A-Z_]+)['\"]\\s*)?\\)\\s*}\\s*");

    /**
     * What the element asks.
     *
     * @param next whether it waits for the next point of the clock; otherwise it is due with the clock
     * @param kind the step whose limit it asks for; null when it asks for the clock of the case
     */
    record Question(boolean next, DeadlineKind kind) {
    }

    private final RepositoryService repository;
    /** What is deployed never changes, and looking it up in the diagram is dear where thousands of clocks move. */
    private final Map<Element, Optional<Question>> known = new ConcurrentHashMap<>();

    private record Element(String definitionId, String id, boolean task) {
    }

    ClockExpressions(RepositoryService repository) {
        this.repository = repository;
    }

    /** @return what the timer at this event asks; empty when it takes its date from elsewhere */
    Optional<Question> ofTimer(String definitionId, String activityId) {
        return known.computeIfAbsent(new Element(definitionId, activityId, false), event -> readTimer(definitionId, activityId));
    }

    /** @return what the due date of this task asks; empty when it takes it from elsewhere */
    Optional<Question> ofTask(String definitionId, String taskKey) {
        return known.computeIfAbsent(new Element(definitionId, taskKey, true),
                task -> element(definitionId, taskKey, UserTask.class).map(UserTask::getCamundaDueDate).flatMap(ClockExpressions::read));
    }

    private Optional<Question> readTimer(String definitionId, String activityId) {
        return element(definitionId, activityId, CatchEvent.class).stream().flatMap(event -> event.getEventDefinitions().stream())
                .filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast)
                .filter(timer -> timer.getTimeDate() != null).findFirst().flatMap(timer -> read(timer.getTimeDate().getTextContent()));
    }

    private <T> Optional<T> element(String definitionId, String id, Class<T> type) {
        return Optional.ofNullable(repository.getBpmnModelInstance(definitionId).<ModelElementInstance>getModelElementById(id))
                .filter(type::isInstance).map(type::cast);
    }

    static Optional<Question> read(String expression) {
        var question = QUESTION.matcher(expression);
        return question.matches() ? Optional.of(new Question("next".equals(question.group(1)),
                question.group(2) == null ? null : DeadlineKind.valueOf(question.group(2)))) : Optional.empty();
    }
}
