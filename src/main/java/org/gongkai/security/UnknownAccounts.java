package org.gongkai.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * Pretends to lock accounts that do not exist, as the organisation locks those that do: otherwise the lock would tell
 * which is which. Kept in memory and bounded, because anybody may invent names.
 */
@Component
class UnknownAccounts {

    private static final int ATTEMPTS = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final int REMEMBERED = 1000;
    private static final int LONGEST_NAME = 64;

    private record Attempts(int count, Instant lockedUntil) {
    }

    private final OfficeClock clock;
    private final Map<String, Attempts> byName = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > REMEMBERED;
        }
    };

    UnknownAccounts(OfficeClock clock) {
        this.clock = clock;
    }

    synchronized boolean locked(String name) {
        var attempts = byName.get(shortened(name));
        return attempts != null && attempts.lockedUntil() != null && clock.instant().isBefore(attempts.lockedUntil());
    }

    synchronized void wrongPassword(String name) {
        var key = shortened(name);
        var count = byName.containsKey(key) ? byName.get(key).count() + 1 : 1;
        byName.put(key, count < ATTEMPTS ? new Attempts(count, null) : new Attempts(0, clock.instant().plus(LOCK)));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
