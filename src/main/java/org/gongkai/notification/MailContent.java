package org.gongkai.notification;

import java.util.List;

/**
 * What a mail server is given.
 *
 * @param messageId the same for every attempt, so that a second copy can be recognised
 * @param attachments references
 */
record MailContent(String messageId, String to, String subject, String text, List<String> attachments) {

    /** Never in a log. */
    @Override
    public String toString() {
        return messageId;
    }
}
