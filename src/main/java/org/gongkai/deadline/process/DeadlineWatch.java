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

    /** @return the end of the internal date as the due date of a task, or null when no clock runs any more */
    public Date taskDue(DelegateExecution execution) {
        return keeping.running(execution.getProcessBusinessKey()).map(Deadline::getInternalDue)
                .map(OfficeClock::endOf).map(instant -> Date.from(instant.minusSeconds(1))).orElse(null);
    }
}
