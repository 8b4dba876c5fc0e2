package org.gongkai.deadline.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/**
 * What timers and tasks in the diagrams ask the clock of their case. When the clock moves, every open timer and task that
 * asked is given the new date ({@link TimersFollowTheClock}): it is found by its expression in the diagram, whatever its id.
 */
@Component("deadlineWatch")
@PublishedToModels
public class DeadlineWatch {

    private final ClockInstants instants;

    DeadlineWatch(ClockInstants instants) {
        this.instants = instants;
    }

    /** @return the instant of the next point to act on; never null, a timer needs a date */
    public Date next(DelegateExecution execution) {
        return instants.next(execution.getProcessBusinessKey());
    }

    /**
     * The limit of a single step, for its boundary timer.
     *
     * @param kind the name of a {@code DeadlineKind}, e.g. {@code CORRECTION}
     * @return the end of the statutory date of the newest clock of this kind; projected while the clock stands
     * @throws IllegalStateException when the case has no such clock
     * @throws IllegalArgumentException when there is no such kind
     */
    public Date limit(DelegateExecution execution, String kind) {
        return instants.limit(execution.getProcessBusinessKey(), DeadlineKind.valueOf(kind));
    }

    /**
     * The limit of a single step as the due date of its task.
     *
     * @param kind the name of a {@code DeadlineKind}, e.g. {@code CORRECTION}
     * @return the last second of the day whose end is the {@link #limit}: task lists would show midnight as the next day
     */
    public Date taskDue(DelegateExecution execution, String kind) {
        return instants.taskLimit(execution.getProcessBusinessKey(), DeadlineKind.valueOf(kind));
    }

    /** @return the last second of the internal date as the due date of a task, or null when no clock runs any more */
    public Date taskDue(DelegateExecution execution) {
        return instants.findTaskDue(execution.getProcessBusinessKey()).orElse(null);
    }
}
