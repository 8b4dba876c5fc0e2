package org.gongkai.notification;

import java.util.List;

/**
 * An e-mail to somebody, staff or citizen.
 *
 * @param key idempotency key: a second mail under the same key is not sent
 * @param caseNumber the case it is about
 * @param to the address; kept sealed
 * @param subject one line, without personal data
 * @param text plain text; kept sealed
 * @param attachments references that {@link MailAttachments} of another room resolves when the mail is sent, e.g. {@code letter:17}
 */
public record OutgoingMail(String key, String caseNumber, String to, String subject, String text, List<String> attachments) {
}
