package org.gongkai.notification;

import java.util.List;
import java.util.Objects;

/**
 * Something for somebody outside this application, staff or citizen.
 *
 * @param channel the way it goes
 * @param key idempotency key, at most 250 characters: a second message under the same key is not sent
 * @param caseNumber the case it is about, null for a digest of several
 * @param to one address of the channel: a plain e-mail address, a mobile number, an account; kept sealed
 * @param subject one line of at most 200 characters, without personal data
 * @param text plain text of at most 20,000 characters; kept sealed
 * @param attachments references of at most 100 characters, at most 20, that {@link MailAttachments} of another room
 *        resolves when the mail is sent, e.g. {@code letter:17}; e-mail only
 */
public record OutgoingMessage(Channel channel, String key, String caseNumber, String to, String subject, String text, List<String> attachments) {

    static final int SUBJECT = 200;
    static final int TEXT = 20_000;
    private static final int KEY = 250;
    private static final int REFERENCE = 100;
    private static final int ATTACHMENTS = 20;

    /**
     * @throws IllegalArgumentException when the address is none, the subject is not one line, or something is too long; the
     *         message never repeats the content
     */
    public OutgoingMessage {
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(channel, "channel");
        require(!key.isBlank() && key.length() <= KEY, "key");
        require(channel.accepts(to), "address");
        require(!subject.isBlank() && subject.length() <= SUBJECT && isOneLine(subject), "subject");
        require(text.length() <= TEXT, "text");
        require(attachments.isEmpty() || channel == Channel.EMAIL, "channel");
        require(attachments.size() <= ATTACHMENTS && attachments.stream()
                .allMatch(reference -> !reference.isBlank() && reference.length() <= REFERENCE && isOneLine(reference)), "attachments");
    }

    /** An e-mail. */
    public OutgoingMessage(String key, String caseNumber, String to, String subject, String text, List<String> attachments) {
        this(Channel.EMAIL, key, caseNumber, to, subject, text, attachments);
    }

    private static void require(boolean met, String part) {
        if (!met) {
            throw new IllegalArgumentException("A message cannot be sent with this " + part);
        }
    }

    /** A line break in a header begins another header. */
    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl) && text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0;
    }
}
