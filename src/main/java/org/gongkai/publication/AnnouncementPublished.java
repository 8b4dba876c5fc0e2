package org.gongkai.publication;

import java.time.Instant;

/**
 * An announcement has gone out; told in the transaction that publishes it.
 *
 * @param forCase the case it speaks for
 * @param purpose as it was handed in with
 * @param itemCase the number of the publication case
 * @param indexNumber of the item in the catalogue; its page is {@code /items/<index number>}
 */
public record AnnouncementPublished(String forCase, String purpose, String itemCase, String indexNumber, Instant at) {
}
