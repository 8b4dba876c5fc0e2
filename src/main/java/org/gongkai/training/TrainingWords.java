package org.gongkai.training;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.gongkai.workingday.OfficeClock;

/** How the training speaks of an instant. */
public final class TrainingWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(OfficeClock.ZONE);

    private TrainingWords() {
    }

    /** @return e.g. 2026年12月14日 09:00 */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
