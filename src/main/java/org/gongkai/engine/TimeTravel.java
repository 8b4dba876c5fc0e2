package org.gongkai.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
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

    /**
     * The job whose turn it is.
     *
     * @param at when it is due; the present instant where that has passed
     */
    public record DueJob(String id, Instant at) {
    }

    /** Runs what is due now, then goes on to the instant, running every job on the way. */
    public void advanceTo(Instant target) {
        for (var job = next(target); job.isPresent(); job = next(target)) {
            clock.reach(job.get().at());
            run(job.get());
        }
        clock.reach(target);
    }

    /** @return the first of the jobs that are due until then, empty when there is none; the clock stays where it is */
    public Optional<DueJob> next(Instant target) {
        return asEngine.call(() -> first(management.createJobQuery().executable().active())
                .or(() -> first(management.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(target.plusMillis(1))))));
    }

    private Optional<DueJob> first(JobQuery query) {
        return query.orderByJobDuedate().asc().listPage(0, 1).stream().findFirst().map(job -> {
            var now = clock.instant();
            return new DueJob(job.getId(), job.getDuedate() == null || job.getDuedate().toInstant().isBefore(now) ? now : job.getDuedate().toInstant());
        });
    }

    /**
     * Runs it now. A job that fails has its retries counted down by the engine, as with the job executor.
     *
     * @return whether it came to its end
     */
    public boolean run(DueJob job) {
        try {
            management.executeJob(job.id());
            return true;
        } catch (RuntimeException failed) {
            log.warn("Job {} failed on the way", job.id(), failed);
            return false;
        }
    }
}
