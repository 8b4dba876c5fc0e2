package org.gongkai.letter;

import java.time.LocalDate;

/**
 * A letter counts as sent from this day; published in the transaction that records it, also during {@link Letters#issue}.
 *
 * @param sentOn the day the letter stood on the portal, the mail server accepted it, it was posted, or it was signed for
 */
public record LetterSent(String caseNumber, long letterId, LetterKind kind, String party, LocalDate sentOn) {
}
