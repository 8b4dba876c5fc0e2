package org.gongkai.organization;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The decision the leading group and its office rest on: founded by one, changed by later ones. */
@Entity
@Table(name = "founding_decision")
public class FoundingDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String title;
    private String documentNumber;
    private LocalDate decidedOn;
    private Instant recordedAt;
    private String recordedBy;

    protected FoundingDecision() {
    }

    FoundingDecision(String title, String documentNumber, LocalDate decidedOn, Instant recordedAt, String recordedBy) {
        this.title = title;
        this.documentNumber = documentNumber;
        this.decidedOn = decidedOn;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public String getTitle() {
        return title;
    }

    /** @return the number of the document (文号) */
    public String getDocumentNumber() {
        return documentNumber;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public String getRecordedBy() {
        return recordedBy;
    }
}
