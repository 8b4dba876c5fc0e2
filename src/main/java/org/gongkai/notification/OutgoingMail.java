package org.gongkai.notification;

import java.util.List;
import java.util.Objects;

/**
 * An e-mail to somebody, staff or citizen.
 *
 * @param key idempotency key, at most 250 characters: a second mail under the same key is not sent
 * @param caseNumber the case it is about
 * @param to one plain address; kept sealed
 * @param subject one line of at most 200 characters, without personal data
 * @param text plain text of at most 20,000 characters; kept sealed
 * @param attachments references of at most 100 characters, at most 20, that {@link MailAttachments} of another room
 *        resolves when the mail is sent, e.g. {@code letter:17}
 */
public record OutgoingMail(String key, String caseNumber, String to, String subject, String text, List<String> attachments) {

    private static final int KEY = 250;
    private static final int SUBJECT = 200;
    private static final int TEXT = 20_000;
    private static final int REFERENCE = 100;
    private static final int ATTACHMENTS = 20;

    /**
     * @throws IllegalArgumentException when the address is none, the subject is not one line, or something is too long; the
     *         message never repeats the content
     */
    public OutgoingMail {
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(caseNumber, "caseNumber");
        require(!key.isBlank() && key.length() <= KEY, "key");
        require(MailAddress.isValid(to), "address");
        require(!subject.isBlank() && subject.length() <= SUBJECT && isOneLine(subject), "subject");
        require(text.length() <= TEXT, "text");
        require(attachments.size() <= ATTACHMENTS && attachments.stream()
                .allMatch(reference -> !reference.isBlank() && reference.length() <= REFERENCE && isOneLine(reference)), "attachments");
    }

    private static void require(boolean met, String part) {
        if (!met) {
            throw new IllegalArgumentException("A mail cannot be sent with this " + part);
        }
    }

    /** A line break in a header begins another header. */
    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl) && text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0;
    }
}
