package org.gongkai.consultation;

/**
 * An opinion as somebody hands it in.
 *
 * @param name who says it; may be null, nobody has to give a name
 * @param contact where to ask back; may be null
 * @param text plain text, at most 5000 characters
 */
public record OpinionEntry(String name, String contact, String text) {
}
