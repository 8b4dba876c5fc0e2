package org.gongkai.letter;

import jakarta.persistence.Embeddable;

/**
 * A file that goes with a letter.
 *
 * @param attachmentId of the case's attachment
 * @param fileName as the letter lists it
 * @param sizeBytes its size, in bytes
 */
@Embeddable
public record Enclosure(String attachmentId, String fileName, long sizeBytes) {
}
