package org.gongkai.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries query codes: after five wrong ones for a case, or twenty for any cases, within a quarter of an
 * hour, an address waits a quarter of an hour. A case as such is never closed, or anybody could keep a citizen out of his
 * or her own; against many addresses stands the length of the code.
 */
@Component
class WrongTries {

    static final int FOR_A_CASE = 5;
    static final int FROM_AN_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LONGEST_NUMBER = 20;

    private record Tries(int count, Instant until) {

        boolean over(Instant now) {
            return !now.isBefore(until);
        }
    }

    private final OfficeClock clock;
    private final Map<String, Tries> byCase = new Remembered<>();
    private final Map<String, Tries> byAddress = new Remembered<>();

    WrongTries(OfficeClock clock) {
        this.clock = clock;
    }

    /**
     * Takes a try with its result in one step, so that trying in parallel gains nothing. Who has to wait is not told
     * whether the code was right.
     *
     * @return how long to wait, zero when the try was allowed
     */
    synchronized Duration take(String caseNumber, String client, boolean right) {
        var address = ClientAddress.group(client);
        var pair = address + " " + caseNumber.substring(0, Math.min(caseNumber.length(), LONGEST_NUMBER));
        var wait = longer(wait(byCase.get(pair), FOR_A_CASE), wait(byAddress.get(address), FROM_AN_ADDRESS));
        if (wait.isZero() && right) {
            byCase.remove(pair);
        } else if (wait.isZero()) {
            byCase.put(pair, next(byCase.get(pair), FOR_A_CASE));
            byAddress.put(address, next(byAddress.get(address), FROM_AN_ADDRESS));
        }
        return wait;
    }

    private Duration wait(Tries tries, int limit) {
        var now = clock.instant();
        return tries == null || tries.count() < limit || tries.over(now) ? Duration.ZERO : Duration.between(now, tries.until());
    }

    private Tries next(Tries tries, int limit) {
        var now = clock.instant();
        if (tries == null || tries.over(now)) {
            return new Tries(1, now.plus(WINDOW));
        }
        return new Tries(tries.count() + 1, tries.count() + 1 < limit ? tries.until() : now.plus(WINDOW));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
