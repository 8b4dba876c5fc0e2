package org.gongkai.notification;

import java.time.Instant;

/** A mail server has accepted a mail; published in the transaction that records it. */
public record MessageSent(String key, String caseNumber, Instant at) {
}
