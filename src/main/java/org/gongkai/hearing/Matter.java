package org.gongkai.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is heard: the words that are published with the announcement.
 *
 * @param title the decision in question, at most 150 characters
 * @param reason why a hearing is held, at most 1000 characters
 * @param draft the draft of the decision, at most 20000 characters
 * @param explanation of the draft: its grounds and what it means, at most 20000 characters
 */
@Embeddable
public record Matter(String title, String reason, @Column(name = "draft_text") String draft, String explanation) {
}
