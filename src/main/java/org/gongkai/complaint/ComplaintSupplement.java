package org.gongkai.complaint;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.gongkai.citizen.SealedText;
import org.hibernate.annotations.Immutable;

/** What the citizen added later: a note, files, or both. */
@Entity
@Immutable
@Table(name = "complaint_supplement")
public class ComplaintSupplement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Convert(converter = SealedText.class)
    private String note;
    private int files;
    private Instant addedAt;

    protected ComplaintSupplement() {
    }

    ComplaintSupplement(String caseNumber, String note, int files, Instant addedAt) {
        this.caseNumber = caseNumber;
        this.note = note;
        this.files = files;
        this.addedAt = addedAt;
    }

    /** @return null when only files came */
    public String getNote() {
        return note;
    }

    public int getFiles() {
        return files;
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
