package org.gongkai.letter;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How mails name what they carry: {@code letter:17} is the letter, {@code letter:17/2} its third enclosure.
 *
 * @param enclosure position of the enclosure, from 0; null for the letter itself
 */
record LetterReference(long letterId, Integer enclosure) {

    private static final Pattern WRITTEN = Pattern.compile("letter:(\\d{1,18})(?:/(\\d{1,3}))?");

    static String of(Letter letter) {
        return "letter:" + letter.getId();
    }

    static String of(Letter letter, int enclosure) {
        return of(letter) + "/" + enclosure;
    }

    /** @return empty when it names nothing of this room */
    static Optional<LetterReference> read(String reference) {
        var read = WRITTEN.matcher(reference);
        return read.matches() ? Optional.of(new LetterReference(Long.parseLong(read.group(1)),
                read.group(2) == null ? null : Integer.valueOf(read.group(2)))) : Optional.empty();
    }
}
