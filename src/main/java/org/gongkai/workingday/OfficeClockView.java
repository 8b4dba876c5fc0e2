package org.gongkai.workingday;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The office clock's instants seen in another zone; it follows every shift. */
final class OfficeClockView extends Clock {

    private final OfficeClock office;
    private final ZoneId zone;

    OfficeClockView(OfficeClock office, ZoneId zone) {
        this.office = office;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return office.withZone(other);
    }

    @Override
    public Instant instant() {
        return office.instant();
    }
}
