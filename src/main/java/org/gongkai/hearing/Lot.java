package org.gongkai.hearing;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.gongkai.casefile.ContentHash;

/**
 * Drawing lots so that everybody can check it: the seed is drawn once, after applications have closed, and published with
 * the list. The order is that of SHA-256 over seed, case number and number of the application, each with its length in front.
 */
final class Lot {

    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Lot() {
    }

    /** @return a new seed, 32 hexadecimal signs */
    static String seed() {
        var bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** @return the numbers in the order of the lot; the same seed always gives the same order */
    static List<Integer> order(String seed, String caseNumber, List<Integer> numbers) {
        return numbers.stream().sorted(Comparator.comparing(number -> ContentHash.of(List.of(seed, caseNumber, String.valueOf(number))))).toList();
    }
}
