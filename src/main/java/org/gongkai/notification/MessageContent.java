package org.gongkai.notification;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.gongkai.citizen.SealedText;

/**
 * What a mail server or gateway is given; what names a person is sealed in the database.
 *
 * @param messageId the same for every attempt, so that a second copy can be recognised; null when nothing is ever sent
 * @param attachments references, one a line
 */
@Embeddable
record MessageContent(@Enumerated(EnumType.STRING) Channel channel, String messageId, @Convert(converter = SealedText.class) String recipient,
        @Convert(converter = SealedText.class) String subject, @Convert(converter = SealedText.class) String text, String attachments) {

    private static final String BETWEEN = "\n";

    static MessageContent of(OutgoingMessage mail, String messageId) {
        return new MessageContent(mail.channel(), messageId, mail.to(), mail.subject(), mail.text(), String.join(BETWEEN, mail.attachments()));
    }

    List<String> references() {
        return attachments.isEmpty() ? List.of() : Arrays.asList(attachments.split(BETWEEN));
    }

    String maskedRecipient() {
        return channel.masked(recipient);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "MessageContent[" + messageId + "]";
    }
}
