package org.gongkai.notification;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A message to one member of staff about one case, or about something that belongs to none. */
@Entity
@Table(name = "inbox_message")
public class InboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String messageKey;
    private String recipient;
    /** The reference of the {@link InboxSubject}. */
    private String caseNumber;
    private String text;
    private String outside;
    private Instant createdAt;
    private Instant readAt;
    private Instant collectedAt;

    protected InboxMessage() {
    }

    /** @param outside the words for outside the application */
    InboxMessage(String messageKey, String recipient, String caseNumber, String text, String outside, Instant createdAt) {
        this.messageKey = messageKey;
        this.recipient = recipient;
        this.caseNumber = caseNumber;
        this.text = text;
        this.outside = outside;
        this.createdAt = createdAt;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public Long getId() {
        return id;
    }

    /** @return null when it is about no case */
    public String getCaseNumber() {
        return subject().isCase() ? caseNumber : null;
    }

    /** @return what it is about */
    public InboxSubject subject() {
        return new InboxSubject(caseNumber);
    }

    public String getText() {
        return text;
    }

    String getOutside() {
        return outside;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
