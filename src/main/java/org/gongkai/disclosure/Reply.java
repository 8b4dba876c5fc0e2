package org.gongkai.disclosure;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gongkai.citizen.SealedText;

/** One state of a reply's text, never changed; the last one that was handed in is what the signatures bind. */
@Entity
@Table(name = "disclosure_reply")
public class Reply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private ReplyKind kind;
    private String reasonCode;
    @Convert(converter = SealedText.class)
    private String content;
    private String enclosures;
    private String draftedBy;
    private Instant draftedAt;
    private String contentHash;
    private boolean handedIn;

    protected Reply() {
    }

    /** @param content the draft as JSON */
    Reply(String caseNumber, ReplyDraft draft, String content, String draftedBy, Instant draftedAt, String contentHash, boolean handedIn) {
        this.caseNumber = caseNumber;
        this.kind = draft.kind();
        this.reasonCode = draft.reason() == null ? null : draft.reason().code();
        this.content = content;
        this.enclosures = String.join(",", draft.enclosures());
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
        this.contentHash = contentHash;
        this.handedIn = handedIn;
    }

    String content() {
        return content;
    }

    public ReplyKind getKind() {
        return kind;
    }

    /** @return why information is not given, or null */
    public ReasonCode getReason() {
        return reasonCode == null ? null : ReasonCode.find(reasonCode).orElseThrow();
    }

    public String getDraftedBy() {
        return draftedBy;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    /** @return the hash of the words, the reasons and the enclosures */
    public String getContentHash() {
        return contentHash;
    }

    /** @return whether it was handed in for review; otherwise it is a saved draft */
    public boolean isHandedIn() {
        return handedIn;
    }
}
