package org.gongkai.publication;

/**
 * An announcement will not go out: withdrawn, refused or classified; told in the transaction that ends its review.
 *
 * @param forCase the case it speaks for
 * @param purpose as it was handed in with
 * @param itemCase the number of the publication case
 */
public record AnnouncementEnded(String forCase, String purpose, String itemCase, ItemState end) {
}
