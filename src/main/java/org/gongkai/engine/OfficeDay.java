package org.gongkai.engine;

import java.util.Date;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** The office's own day for the lists of Tasklist: the engine's {@code now()} is the machine's, and knows no Chinese midnight. */
@Component("officeDay")
@PublishedToModels
public class OfficeDay {

    private final OfficeClock clock;

    OfficeDay(OfficeClock clock) {
        this.clock = clock;
    }

    public Date now() {
        return Date.from(clock.instant());
    }

    /** @return 24:00 of today in the office */
    public Date end() {
        return Date.from(OfficeClock.endOf(clock.today()));
    }
}
