package org.gongkai.notification;

import java.time.Instant;

/**
 * Nothing tries to send a mail any more and an incident stands in Cockpit; published in the transaction that records the
 * incident. Somebody may let it try again: then {@link MessageSent} can still follow, or this once more.
 *
 * @param key the idempotency key of the mail
 * @param possiblySent whether the mail server may have taken it all the same; else it was certainly not sent
 */
public record MessageFailed(String key, String caseNumber, Instant at, boolean possiblySent) {
}
