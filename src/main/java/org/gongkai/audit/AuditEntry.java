package org.gongkai.audit;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One line of the audit log; never changed. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    private static final int LIMIT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Instant recordedAt;
    @Enumerated(EnumType.STRING)
    private AuditKind kind;
    private String actorId;
    private String subject;
    private String sentence;
    private String correlationId;

    protected AuditEntry() {
    }

    AuditEntry(Instant recordedAt, AuditKind kind, String actorId, String subject, String sentence, String correlationId) {
        this.recordedAt = recordedAt;
        this.kind = kind;
        this.actorId = actorId;
        this.subject = subject;
        this.sentence = sentence.length() <= LIMIT ? sentence : sentence.substring(0, LIMIT - 1) + "…";
        this.correlationId = correlationId;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public AuditKind getKind() {
        return kind;
    }

    /** @return the account of whoever did it */
    public String getActorId() {
        return actorId;
    }

    /** @return the number of a case, a unit, an account, or null */
    public String getSubject() {
        return subject;
    }

    public String getSentence() {
        return sentence;
    }

    /** @return the number under which the log of the application tells the rest, or null */
    public String getCorrelationId() {
        return correlationId;
    }
}
