package org.gongkai.casefile;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A file that belongs to a case. Its content is kept apart and never changed; a removed file stays on record. */
@Entity
@Table(name = "attachment")
public class Attachment {

    @Id
    private String id;
    private String caseNumber;
    private String fileName;
    private String mediaType;
    private long sizeBytes;
    private String sha256;
    private String uploadedBy;
    private Instant uploadedAt;
    private Instant removedAt;

    protected Attachment() {
    }

    Attachment(String id, String caseNumber, CheckedUpload upload, String uploadedBy, Instant uploadedAt) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.fileName = upload.fileName();
        this.mediaType = upload.mediaType();
        this.sizeBytes = upload.content().length;
        this.sha256 = upload.sha256();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    void remove(Instant now) {
        this.removedAt = now;
    }

    public String getId() {
        return id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public String getFileName() {
        return fileName;
    }

    public String getMediaType() {
        return mediaType;
    }

    public long getSizeBytes() {
        return sizeBytes;
    }

    public String getSha256() {
        return sha256;
    }
}
