package org.gongkai.complaint;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.gongkai.citizen.SealedText;
import org.gongkai.organization.Person;
import org.hibernate.annotations.Immutable;

/** What one round of an investigation found. Never changed: a correction is a further record. */
@Entity
@Immutable
@Table(name = "complaint_investigation")
public class InvestigationRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Convert(converter = SealedText.class)
    private String findings;
    @Convert(converter = SealedText.class)
    private String measures;
    @Enumerated(EnumType.STRING)
    private InvestigationResult result;
    private boolean accountability;
    private String recordedBy;
    private String recordedName;
    private Instant recordedAt;

    protected InvestigationRecord() {
    }

    InvestigationRecord(String caseNumber, InvestigationFindings found, Person recorder, Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.findings = found.findings();
        this.measures = found.measures();
        this.result = found.result();
        this.accountability = found.accountability();
        this.recordedBy = recorder.id();
        this.recordedName = recorder.name();
        this.recordedAt = recordedAt;
    }

    public String getFindings() {
        return findings;
    }

    /** @return what was done about it, or null */
    public String getMeasures() {
        return measures;
    }

    /** @return null for a record on the way */
    public InvestigationResult getResult() {
        return result;
    }

    /** @return whether the recorder suggests to open a case of accountability; only a suggestion */
    public boolean isAccountability() {
        return accountability;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public String getRecordedName() {
        return recordedName;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
