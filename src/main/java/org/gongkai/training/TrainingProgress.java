package org.gongkai.training;

import java.time.OffsetDateTime;

/**
 * How far the clock has come.
 *
 * @param now what time the application says it is
 * @param ahead whether that is another time than the machine's
 * @param from where the latest travel began, null before the first since the start
 * @param target where it leads, null before the first
 * @param jobsRun jobs that came to their end on the way, each at the instant it was due
 * @param jobsFailed attempts that failed; the engine tries again at its own times and then says so in Cockpit
 * @param reason why it could not go on, in Chinese; null unless {@code FAILED}
 */
public record TrainingProgress(OffsetDateTime now, boolean ahead, TrainingState state, OffsetDateTime from, OffsetDateTime target, int jobsRun,
        int jobsFailed, String reason) {

    public boolean travelling() {
        return state == TrainingState.TRAVELLING;
    }
}
