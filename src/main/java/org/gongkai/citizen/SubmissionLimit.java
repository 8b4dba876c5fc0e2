package org.gongkai.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;

/**
 * How often one address may hand something in (requests, complaints, opinions, applications to take part): so many at
 * once, coming back over ten minutes, and so many coming back over a day ({@link SubmissionSettings}).
 */
@Service
public class SubmissionLimit {

    private record Buckets(double ofTenMinutes, double ofDay, Instant at) {
    }

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private final OfficeClock clock;
    private final SubmissionAllowance allowed;
    private final Map<String, Buckets> byAddress = new Remembered<>();

    SubmissionLimit(OfficeClock clock, SubmissionAllowance allowed) {
        this.clock = clock;
        this.allowed = allowed;
    }

    /**
     * Counts a submission. {@link OncePerForm} does it for what is handed in on a page or over the API.
     *
     * @param client the address the request comes from
     * @throws TooManySubmissionsException when there were too many (429), with Retry-After
     */
    public synchronized void count(String client) {
        var buckets = filled(client);
        var wait = longer(untilOne(buckets.ofTenMinutes(), allowed.inTenMinutes(), TEN_MINUTES), untilOne(buckets.ofDay(), allowed.aDay(), DAY));
        if (!wait.isZero()) {
            throw new TooManySubmissionsException(wait);
        }
        keep(client, buckets, -1);
    }

    /** Takes back a submission that was refused for its content: correcting a field costs nothing. */
    synchronized void takeBack(String client) {
        keep(client, filled(client), 1);
    }

    private void keep(String client, Buckets buckets, int more) {
        byAddress.put(ClientAddress.group(client), new Buckets(Math.min(allowed.inTenMinutes(), buckets.ofTenMinutes() + more),
                Math.min(allowed.aDay(), buckets.ofDay() + more), buckets.at()));
    }

    private Buckets filled(String client) {
        var now = clock.instant();
        var last = byAddress.get(ClientAddress.group(client));
        if (last == null) {
            return new Buckets(allowed.inTenMinutes(), allowed.aDay(), now);
        }
        // A clock that was put back gives nothing and takes nothing.
        var passed = last.at().isAfter(now) ? Duration.ZERO : Duration.between(last.at(), now);
        return new Buckets(refilled(last.ofTenMinutes(), allowed.inTenMinutes(), TEN_MINUTES, passed), refilled(last.ofDay(), allowed.aDay(), DAY, passed), now);
    }

    private static double refilled(double left, int limit, Duration window, Duration passed) {
        return Math.min(limit, left + limit * ((double) passed.toMillis() / window.toMillis()));
    }

    private static Duration untilOne(double left, int limit, Duration window) {
        return left >= 1 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - left) * window.toMillis() / limit));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
