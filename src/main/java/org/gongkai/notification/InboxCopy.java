package org.gongkai.notification;

import java.time.Instant;

/**
 * A message in somebody's inbox as the file of its case shows it.
 *
 * @param recipient the account
 * @param readAt null as long as it is unread
 */
public record InboxCopy(String recipient, String text, Instant at, Instant readAt) {
}
