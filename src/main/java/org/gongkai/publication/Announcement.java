package org.gongkai.publication;

/**
 * What another room has to make public in one of its cases. It goes the way of every item: three levels of review.
 *
 * @param forCase the case it speaks for, e.g. ZQ-2026-00001
 * @param purpose what it is to that case, in the words of its room, at most 40 characters, e.g. {@code announcement}
 * @param title one line, at most 200 characters
 * @param body HTML; it is cleaned before it is kept
 * @param unit the code of the unit that answers for it
 * @param category where it stands in the catalogue, an external one
 */
public record Announcement(String forCase, String purpose, String title, String body, String unit, Category category) {
}
