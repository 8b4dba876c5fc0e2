package org.gongkai.modeling;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a version in use names what is not there: its cases would stop at that place. What is missing stands at the sweep's page too. */
@Component
class VersionsInUseHealth implements HealthIndicator {

    private final VersionsInUseSweep sweep;

    VersionsInUseHealth(VersionsInUseSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Health health() {
        return sweep.missing().isEmpty() ? Health.up().build() : Health.down().withDetail("missing", sweep.missing()).build();
    }
}
