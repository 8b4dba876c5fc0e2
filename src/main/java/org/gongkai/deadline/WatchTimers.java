package org.gongkai.deadline;

import java.time.Instant;
import java.util.List;

/** The timers on which the processes of all cases wait for the next point of their clocks: the answer of the engine. */
public interface WatchTimers {

    /** One timer, and when it fires. */
    record Timer(String caseNumber, Instant due) {
    }

    /** @return all of them, in no particular order */
    List<Timer> open();

    /**
     * Sets the timer of a case anew where the process waits for it.
     *
     * @return false when the process does not wait there
     */
    boolean restore(String caseNumber);
}
