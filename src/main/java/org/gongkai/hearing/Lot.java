package org.gongkai.hearing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Drawing lots so that everybody can check it: the seed is drawn once, after applications have closed, and published with
 * the list. The order is that of the SHA-256 of the text {@code seed/case number/number of the application}.
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
        return numbers.stream().sorted(Comparator.comparing(number -> hash("%s/%s/%d".formatted(seed, caseNumber, number)))).toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
