package org.gongkai.problem;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/**
 * The number of what is being done right now: one request, or one round of a background job. It stands in every line of the
 * log, in the journal, and on every page or document that tells of a fault, so that an engineer finds the one by the other.
 */
@Component
public class Correlation implements TaskDecorator {

    /** Its name in the log, see {@code logging.pattern.correlation}. */
    static final String KEY = "correlationId";

    /** @return the number, empty where nothing has begun one */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** Work that is handed to another thread keeps the number of whoever hands it over; what begins by itself gets its own. */
    @Override
    public Runnable decorate(Runnable work) {
        var number = current().orElseGet(Correlation::fresh);
        return () -> {
            try (var ignored = MDC.putCloseable(KEY, number)) {
                work.run();
            }
        };
    }
}
