package org.gongkai.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.gongkai.organization.StaffAccounts.Attempts;
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

    private record Tried(int count, Instant lockedUntil) {
    }

    private final OfficeClock clock;
    private final Map<String, Tried> byName = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tried> eldest) {
            return size() > REMEMBERED;
        }
    };

    UnknownAccounts(OfficeClock clock) {
        this.clock = clock;
    }

    /** Null when not locked now. */
    synchronized Instant lockedUntil(String name) {
        var tried = byName.get(shortened(name));
        return tried != null && tried.lockedUntil() != null && clock.instant().isBefore(tried.lockedUntil()) ? tried.lockedUntil() : null;
    }

    synchronized Attempts wrongPassword(String name) {
        var key = shortened(name);
        var count = byName.containsKey(key) ? byName.get(key).count() + 1 : 1;
        var tried = count < ATTEMPTS ? new Tried(count, null) : new Tried(0, clock.instant().plus(LOCK));
        byName.put(key, tried);
        return new Attempts(ATTEMPTS - tried.count(), tried.lockedUntil());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
