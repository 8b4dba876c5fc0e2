package org.gongkai.notification;

import java.time.Instant;

/** A mail server has accepted a mail; published in the transaction that records it. */
public record MailSent(String key, String caseNumber, Instant at) {
}
