package org.gongkai.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.gongkai.workingday.OfficeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets time pass for a demonstration or a training system: each due job runs at its own instant, in order, as it would
 * have run if somebody had waited. The job executor must be off meanwhile; it does not run jobs in order.
 */
@Component
public class TimeTravel {

    private static final Logger log = LoggerFactory.getLogger(TimeTravel.class);

    private final ManagementService management;
    private final OfficeClock clock;
    private final AsEngine asEngine;

    TimeTravel(ManagementService management, OfficeClock clock, AsEngine asEngine) {
        this.management = management;
        this.clock = clock;
        this.asEngine = asEngine;
    }

    /** Runs what is due now, then goes on to the instant, running every job on the way. */
    public void advanceTo(Instant target) {
        for (var job = next(target); job.isPresent(); job = next(target)) {
            var due = job.get().getDuedate();
            if (due != null && due.toInstant().isAfter(clock.instant())) {
                clock.travelTo(due.toInstant());
            }
            run(job.get());
        }
        if (target.isAfter(clock.instant())) {
            clock.travelTo(target);
        }
    }

    private Optional<Job> next(Instant target) {
        return asEngine.call(() -> first(management.createJobQuery().executable())
                .or(() -> first(management.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(target.plusMillis(1))))));
    }

    private static Optional<Job> first(JobQuery query) {
        return query.orderByJobDuedate().asc().listPage(0, 1).stream().findFirst();
    }

    /** A job that fails has its retries counted down by the engine, as with the job executor. */
    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            log.warn("Job {} failed on the way", job.getId(), failed);
        }
    }
}
