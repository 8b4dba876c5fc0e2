package org.gongkai.organization;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What somebody changed in the organisation, as one sentence; never changed itself. */
@Entity
@Table(name = "organization_change")
public class OrganizationChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Instant changedAt;
    private String changedBy;
    private String subject;
    private String sentence;

    protected OrganizationChange() {
    }

    OrganizationChange(Instant changedAt, String changedBy, String subject, String sentence) {
        this.changedAt = changedAt;
        this.changedBy = changedBy;
        this.subject = subject;
        this.sentence = sentence;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** @return the account of whoever changed it */
    public String getChangedBy() {
        return changedBy;
    }

    /** @return the unit, role or account it is about */
    public String getSubject() {
        return subject;
    }

    /** @return what was changed, in Chinese */
    public String getSentence() {
        return sentence;
    }
}
