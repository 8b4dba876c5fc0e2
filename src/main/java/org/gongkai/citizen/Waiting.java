package org.gongkai.citizen;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;

/** How long somebody has to wait, for people and for programs. */
final class Waiting {

    private static final long A_MINUTE = 60;

    private Waiting() {
    }

    /** @return 3 分钟、2 小时, rounded up */
    static String words(Duration wait) {
        var minutes = (seconds(wait) + A_MINUTE - 1) / A_MINUTE;
        return minutes < 2 * A_MINUTE ? " %d 分钟".formatted(minutes) : " %d 小时".formatted((minutes + A_MINUTE - 1) / A_MINUTE);
    }

    /** Sets {@code Retry-After}, in seconds. */
    static void tell(ErrorResponseException refusal, Duration wait) {
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
    }

    private static long seconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }
}
