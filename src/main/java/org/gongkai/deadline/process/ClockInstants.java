package org.gongkai.deadline.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineWatching;
import org.gongkai.deadline.Light;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** The dates of a case's clocks as the engine takes them. */
@Component
class ClockInstants {

    private final DeadlineWatching watching;
    private final DeadlineKeeping keeping;
    private final OfficeClock clock;

    ClockInstants(DeadlineWatching watching, DeadlineKeeping keeping, OfficeClock clock) {
        this.watching = watching;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** @return when the watch of the running clock speaks up next */
    Date next(String caseNumber) {
        return Date.from(watching.nextPoint(caseNumber));
    }

    /** @return the same, empty when no clock runs any more */
    Optional<Date> findNext(String caseNumber) {
        return keeping.running(caseNumber).map(running -> next(caseNumber));
    }

    /** @return the light the case shows now, empty when no clock runs any more */
    Optional<Light> findLight(String caseNumber) {
        return keeping.running(caseNumber).map(running -> running.light(clock.instant()));
    }

    /** @return the end of the statutory date of the newest clock of this kind */
    Date limit(String caseNumber, DeadlineKind kind) {
        return keeping.find(caseNumber, kind).map(clock -> Date.from(OfficeClock.endOf(clock.getStatutoryDue())))
                .orElseThrow(() -> new IllegalStateException("Case %s has no clock %s".formatted(caseNumber, kind)));
    }

    /** @return the same as the due date of a task: the last second of that day */
    Date taskLimit(String caseNumber, DeadlineKind kind) {
        return lastSecond(limit(caseNumber, kind).toInstant());
    }

    /** @return the last second of the internal date of the running clock, empty when none runs */
    Optional<Date> findTaskDue(String caseNumber) {
        return keeping.running(caseNumber).map(Deadline::getInternalDue)
                .map(OfficeClock::endOf).map(ClockInstants::lastSecond);
    }

    /** What is due at midnight is shown by task lists as due on the next day. */
    private static Date lastSecond(Instant end) {
        return Date.from(end.minusSeconds(1));
    }
}
