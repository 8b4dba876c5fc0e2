package org.gongkai.letter.web;

import org.gongkai.citizen.Masks;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterMask;

/**
 * A letter as one reader sees it.
 *
 * @param full whether the reader handles the case; else everything here is masked and there is no PDF
 * @param html of its body, without a frame; written by our templates, so that it can be shown as it is
 */
record LetterReading(boolean full, String addressee, String postalAddress, String email, String receivedBy, String html) {

    static LetterReading full(Letter letter, String html) {
        return new LetterReading(true, letter.getAddresseeName(), letter.getPostalAddress(), letter.getEmail(), letter.getReceivedBy(), html);
    }

    static LetterReading masked(Letter letter, String html) {
        return new LetterReading(false, Masks.name(letter.getAddresseeName()), Masks.address(letter.getPostalAddress()), Masks.email(letter.getEmail()),
                Masks.name(letter.getReceivedBy()), LetterMask.of(html, letter.getAddresseeName(), letter.getPostalAddress(), letter.getEmail()));
    }
}
