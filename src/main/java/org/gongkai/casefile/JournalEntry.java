package org.gongkai.casefile;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One line of a case's journal: a sentence for people, a technical line for engineers. Never changed. */
@Entity
@Immutable
@Table(name = "journal_entry")
public class JournalEntry {

    private static final int LIMIT = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    private Instant recordedAt;
    private String actorId;
    private String actorName;
    private String sentence;
    private String technical;
    private String correlationId;

    protected JournalEntry() {
    }

    JournalEntry(String caseNumber, Instant recordedAt, String actorId, String actorName, String sentence, String technical,
            String correlationId) {
        this.caseNumber = caseNumber;
        this.recordedAt = recordedAt;
        this.actorId = actorId;
        this.actorName = actorName;
        this.sentence = limit(sentence);
        this.technical = limit(technical);
        this.correlationId = correlationId;
    }

    private static String limit(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT - 1) + "…";
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public String getActorId() {
        return actorId;
    }

    public String getActorName() {
        return actorName;
    }

    public String getSentence() {
        return sentence;
    }

    public String getTechnical() {
        return technical;
    }

    /** @return the number under which the log tells how this line came about; null where nothing gave one */
    public String getCorrelationId() {
        return correlationId;
    }
}
