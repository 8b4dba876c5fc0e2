package org.gongkai.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.workingday.OfficeClock;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Tells whoever watches the machine that something does not agree. The application serves all the same, so the status is
 * {@code ATTENTION} and the answer stays 200: a load balancer goes on, a monitor sees it.
 *
 * <p>A monitor sees the status and nothing else. The notice of the coming year is missing for weeks of most autumns (from
 * 1 November until it is taken in), which must not hide a timer that got lost meanwhile. So when nothing but
 * {@linkplain SweepCheck#recurring() what recurs} was found, the status is {@code REMINDER}; with anything else it is
 * {@code ATTENTION}.
 */
@Component
class SweepHealth implements HealthIndicator {

    static final String ATTENTION = "ATTENTION";
    static final String REMINDER = "REMINDER";
    private static final Duration STALE = Duration.ofHours(36);

    private final Sweep sweep;
    private final Set<String> recurring;
    private final OfficeClock clock;

    SweepHealth(Sweep sweep, List<SweepCheck> checks, OfficeClock clock) {
        this.sweep = sweep;
        this.recurring = checks.stream().filter(SweepCheck::recurring).map(SweepCheck::title).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    private Status status(List<SweepFinding> findings) {
        if (findings.isEmpty()) {
            return Status.UP;
        }
        return new Status(findings.stream().allMatch(finding -> recurring.contains(finding.getCheck())) ? REMINDER : ATTENTION);
    }

    @Override
    public Health health() {
        return sweep.latest().map(run -> {
            var stale = run.getStartedAt().plus(STALE).isBefore(clock.instant());
            return Health.status(stale ? new Status(ATTENTION) : status(run.getFindings())).withDetail("findings", run.getFindings().size()).withDetail("startedAt", run.getStartedAt()).build();
        }).orElseGet(() -> Health.unknown().build());
    }
}
