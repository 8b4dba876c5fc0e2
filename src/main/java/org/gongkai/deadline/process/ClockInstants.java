package org.gongkai.deadline.process;

import java.util.Date;
import java.util.Optional;

import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineWatching;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** The dates of a case's clocks as the engine takes them. */
@Component
class ClockInstants {

    private final DeadlineWatching watching;
    private final DeadlineKeeping keeping;

    ClockInstants(DeadlineWatching watching, DeadlineKeeping keeping) {
        this.watching = watching;
        this.keeping = keeping;
    }

    /** @return when the watch of the running clock speaks up next */
    Date next(String caseNumber) {
        return Date.from(watching.nextPoint(caseNumber));
    }

    /** @return the same, empty when no clock runs any more */
    Optional<Date> findNext(String caseNumber) {
        return keeping.running(caseNumber).map(running -> next(caseNumber));
    }

    /** @return the end of the statutory date of the newest clock of this kind */
    Date limit(String caseNumber, DeadlineKind kind) {
        return keeping.find(caseNumber, kind).map(clock -> Date.from(OfficeClock.endOf(clock.getStatutoryDue())))
                .orElseThrow(() -> new IllegalStateException("Case %s has no clock %s".formatted(caseNumber, kind)));
    }

    /** @return the last second of the internal date of the running clock, empty when none runs */
    Optional<Date> findTaskDue(String caseNumber) {
        return keeping.running(caseNumber).map(Deadline::getInternalDue)
                .map(OfficeClock::endOf).map(instant -> Date.from(instant.minusSeconds(1)));
    }
}
