package org.gongkai.deadline.process;

import java.util.Optional;

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

    private final RepositoryService repository;

    ClockExpressions(RepositoryService repository) {
        this.repository = repository;
    }

    /** @return the expression of the timer at this event, without spaces; empty when it has no date */
    String ofTimer(String definitionId, String activityId) {
        return element(definitionId, activityId).filter(CatchEvent.class::isInstance).map(CatchEvent.class::cast).stream()
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast)
                .filter(timer -> timer.getTimeDate() != null).map(timer -> plain(timer.getTimeDate().getTextContent())).findFirst().orElse("");
    }

    /** @return the expression of the due date of this task, without spaces; empty when it has none */
    String ofTask(String definitionId, String taskKey) {
        return element(definitionId, taskKey).filter(UserTask.class::isInstance).map(UserTask.class::cast)
                .map(UserTask::getCamundaDueDate).map(ClockExpressions::plain).orElse("");
    }

    boolean isNext(String expression) {
        return expression.equals("${deadlineWatch.next(execution)}");
    }

    boolean isTaskDue(String expression) {
        return expression.equals("${deadlineWatch.taskDue(execution)}");
    }

    boolean isLimit(String expression, DeadlineKind kind) {
        return expression.equals("${deadlineWatch.limit(execution,'%s')}".formatted(kind));
    }

    private Optional<ModelElementInstance> element(String definitionId, String id) {
        return Optional.ofNullable(repository.getBpmnModelInstance(definitionId).getModelElementById(id));
    }

    private static String plain(String expression) {
        return expression.replaceAll("\\s", "").replace('"', '\'');
    }
}
