package org.gongkai.complaint;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.gongkai.citizen.SealedText;
import org.gongkai.organization.Person;
import org.hibernate.annotations.Immutable;

/** One wording of the answer, never changed: a changed wording is the next one, and is signed anew. */
@Entity
@Immutable
@Table(name = "complaint_reply")
public class ComplaintReply {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Convert(converter = SealedText.class)
    private String findings;
    @Convert(converter = SealedText.class)
    private String measures;
    private String contentHash;
    private String writtenBy;
    private String writtenName;
    private Instant writtenAt;

    protected ComplaintReply() {
    }

    ComplaintReply(String caseNumber, String findings, String measures, Person writer, Instant writtenAt) {
        this.caseNumber = caseNumber;
        this.findings = findings;
        this.measures = measures;
        this.contentHash = ComplaintReplyHash.of(List.of(caseNumber, findings, measures));
        this.writtenBy = writer.id();
        this.writtenName = writer.name();
        this.writtenAt = writtenAt;
    }

    boolean says(String otherFindings, String otherMeasures) {
        return findings.equals(otherFindings) && measures.equals(otherMeasures);
    }

    public String getFindings() {
        return findings;
    }

    /** @return what was done; of a refusal, nothing */
    public String getMeasures() {
        return measures;
    }

    /** @return the hash a signature binds, lower-case hex */
    public String getContentHash() {
        return contentHash;
    }

    public String getWrittenBy() {
        return writtenBy;
    }

    public String getWrittenName() {
        return writtenName;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }
}
