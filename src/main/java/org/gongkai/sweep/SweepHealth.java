package org.gongkai.sweep;

import java.time.Duration;

import org.gongkai.workingday.OfficeClock;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells whoever watches the machine that something does not agree. The application serves all the same, so the status is
 * {@code ATTENTION} and the answer stays 200: a load balancer goes on, a monitor sees it.
 */
@Component
class SweepHealth implements HealthIndicator {

    static final String ATTENTION = "ATTENTION";
    private static final Duration STALE = Duration.ofHours(36);

    private final Sweep sweep;
    private final OfficeClock clock;

    SweepHealth(Sweep sweep, OfficeClock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return sweep.latest().map(run -> {
            var stale = run.getStartedAt().plus(STALE).isBefore(clock.instant());
            var health = run.getFindings().isEmpty() && !stale ? Health.up() : Health.status(ATTENTION);
            return health.withDetail("findings", run.getFindings().size()).withDetail("startedAt", run.getStartedAt()).build();
        }).orElseGet(() -> Health.unknown().build());
    }
}
