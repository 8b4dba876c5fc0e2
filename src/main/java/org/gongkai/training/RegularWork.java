package org.gongkai.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gongkai.workingday.OfficeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.support.CronExpression;

/**
 * What the application does by the clock without the engine (digests, the nightly sweep, posts and substitutes that begin,
 * urgings that were not answered), while somebody passes through time: each comes at its own times. What comes more often than
 * every five minutes comes every five minutes, or a month would take an hour. Made for one travel, by one thread.
 */
final class RegularWork {

    private static final Logger LOG = LoggerFactory.getLogger(RegularWork.class);
    private static final long PACE = Duration.ofMinutes(5).toMillis();

    private final List<Round> rounds;

    /** @param from the present instant, at which the travel begins */
    RegularWork(List<ScheduledTask> tasks, Instant from) {
        rounds = tasks.stream().map(ScheduledTask::getTask).filter(CronTask.class::isInstance).map(CronTask.class::cast)
                .map(task -> new Round(CronExpression.parse(task.getExpression()), task.getRunnable(), from)).toList();
    }

    /** @return when the next of it comes, empty when there is none any more */
    Optional<Instant> next() {
        return first().map(round -> round.at);
    }

    /** Does what comes next. What fails is logged and comes again at its next time, as always. */
    void run() {
        first().ifPresent(Round::run);
    }

    private Optional<Round> first() {
        return rounds.stream().filter(round -> round.at != null).min(Comparator.comparing(round -> round.at));
    }

    private static final class Round {

        private final CronExpression times;
        private final Runnable work;
        private Instant at;

        Round(CronExpression times, Runnable work, Instant from) {
            this.times = times;
            this.work = work;
            this.at = after(from);
        }

        void run() {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.error("Regular work failed on the way at {}", at, failed);
            }
            var paced = Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli() + PACE - 1, PACE) * PACE);
            at = after(paced);
        }

        private Instant after(Instant instant) {
            var next = times.next(instant.atZone(OfficeClock.ZONE));
            return next == null ? null : next.toInstant();
        }
    }
}
