package org.gongkai.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The case of another room that an item speaks for: its announcement, its result.
 *
 * @param caseNumber the number of that case, e.g. ZQ-2026-00001
 * @param purpose what the item is to that case, in the words of its room, e.g. {@code announcement}
 */
@Embeddable
public record AnnouncedCase(
        @Column(name = "announces_case") String caseNumber,
        @Column(name = "announces_purpose") String purpose) {
}
