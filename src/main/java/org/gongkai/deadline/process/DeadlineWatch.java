package org.gongkai.deadline.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineWatching;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** What timers and tasks in the diagrams ask the clock of their case. */
@Component("deadlineWatch")
@PublishedToModels
public class DeadlineWatch {

    private final DeadlineWatching watching;
    private final DeadlineKeeping keeping;

    DeadlineWatch(DeadlineWatching watching, DeadlineKeeping keeping) {
        this.watching = watching;
        this.keeping = keeping;
    }

    /** @return the instant of the next point to act on; never null, a timer needs a date */
    public Date next(DelegateExecution execution) {
        return Date.from(watching.nextPoint(execution.getProcessBusinessKey()));
    }

    /**
     * The limit of a single step, for its boundary timer and as the due date of its task.
     *
     * @param kind the name of a {@code DeadlineKind}, e.g. {@code CORRECTION}
     * @return the end of the statutory date of the clock of this kind
     * @throws IllegalStateException when the case has no such clock
     */
    public Date limit(DelegateExecution execution, String kind) {
        throw new UnsupportedOperationException("segments");
    }

    /** @return the end of the internal date as the due date of a task, or null when no clock runs any more */
    public Date taskDue(DelegateExecution execution) {
        return keeping.running(execution.getProcessBusinessKey()).map(Deadline::getInternalDue)
                .map(OfficeClock::endOf).map(instant -> Date.from(instant.minusSeconds(1))).orElse(null);
    }
}
