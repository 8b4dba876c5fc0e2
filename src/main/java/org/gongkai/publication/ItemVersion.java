package org.gongkai.publication;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The words of an item at one time. A change makes a new version; a version never changes. */
@Entity
@Immutable
@Table(name = "publication_version")
public class ItemVersion {

    @Embeddable
    record Key(@Column(name = "case_number") String caseNumber, @Column(name = "number") int number) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    private VersionKind kind;
    private String title;
    @Column(length = 500_000)
    private String body;
    /** The body without markup: what a search looks through. */
    @Column(length = 500_000)
    private String words;
    private String writtenBy;
    private Instant writtenAt;
    private String contentHash;

    protected ItemVersion() {
    }

    ItemVersion(Key key, VersionKind kind, String title, String body, String writtenBy, Instant writtenAt, String contentHash) {
        this.key = key;
        this.kind = kind;
        this.title = title;
        this.body = body;
        this.words = HtmlText.plain(body);
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
        this.contentHash = contentHash;
    }

    String getCaseNumber() {
        return key.caseNumber();
    }

    public int getNumber() {
        return key.number();
    }

    public VersionKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    /** @return cleaned HTML */
    public String getBody() {
        return body;
    }

    public String getWrittenBy() {
        return writtenBy;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** @return the hash of the words, the attributes and the attachments as they were when this version was written */
    public String getContentHash() {
        return contentHash;
    }
}
