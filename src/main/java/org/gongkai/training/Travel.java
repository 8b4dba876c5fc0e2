package org.gongkai.training;

import java.time.Duration;
import java.time.Instant;

import org.gongkai.engine.TimeTravel;
import org.gongkai.engine.TimeTravel.DueJob;
import org.gongkai.workingday.OfficeClock;

/** One way through time: from each instant at which something is due to the next. One thread goes, any may look and stop it. */
final class Travel {

    /** A job that fails again and again and is still due would hold time up for ever. */
    private static final int MOST_ATTEMPTS = 10;

    private final Instant from;
    private final Instant target;
    private volatile TrainingState state = TrainingState.TRAVELLING;
    private volatile boolean stopped;
    private volatile int jobsRun;
    private volatile int jobsFailed;
    private volatile String reason;
    private String failed;
    private int attempts;
    private Duration failedAt;

    Travel(Instant from, Instant target) {
        this.from = from;
        this.target = target;
    }

    /** Ends it between two jobs. */
    void stop() {
        stopped = true;
    }

    /** Goes on until the target is reached or somebody stops it. */
    void go(TimeTravel time, RegularWork regular, DemonstrationClock demonstration, OfficeClock clock) {
        while (!stopped) {
            var job = time.next(target);
            var round = regular.next().filter(at -> !at.isAfter(target) && job.map(DueJob::at).filter(due -> !due.isAfter(at)).isEmpty());
            if (round.isPresent()) {
                demonstration.reach(round.get());
                regular.run();
            } else if (job.isPresent()) {
                demonstration.reach(job.get().at());
                run(job.get(), time, clock);
            } else {
                demonstration.reach(target);
                return;
            }
        }
    }

    /** The job executor is on again. */
    void end(Instant now) {
        state = now.isBefore(target) ? TrainingState.STOPPED : TrainingState.ARRIVED;
    }

    private void run(DueJob job, TimeTravel time, OfficeClock clock) {
        if (time.run(job)) {
            jobsRun++;
            return;
        }
        jobsFailed++;
        attempts = job.id().equals(failed) && clock.shifted().equals(failedAt) ? attempts + 1 : 1;
        failed = job.id();
        failedAt = clock.shifted();
        if (attempts >= MOST_ATTEMPTS) {
            throw new IllegalStateException("Job %s fails and stays due".formatted(job.id()));
        }
    }

    void fail(String why) {
        reason = why;
        state = TrainingState.FAILED;
    }

    boolean travelling() {
        return state == TrainingState.TRAVELLING;
    }

    TrainingProgress progress(OfficeClock clock, boolean ahead) {
        return new TrainingProgress(clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime(), ahead, state, from.atZone(OfficeClock.ZONE).toOffsetDateTime(),
                target.atZone(OfficeClock.ZONE).toOffsetDateTime(), jobsRun, jobsFailed, reason);
    }
}
