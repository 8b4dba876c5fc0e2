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
    private String caseNumber;
    private String page;
    private String text;
    private String outside;
    private Instant createdAt;
    private Instant readAt;
    private Instant collectedAt;

    protected InboxMessage() {
    }

    /**
     * @param caseNumber null when it is about no case
     * @param page where it is to be seen, within the application; null for a case
     * @param outside the words for outside the application
     */
    InboxMessage(String messageKey, String recipient, String caseNumber, String page, String text, String outside, Instant createdAt) {
        this.messageKey = messageKey;
        this.recipient = recipient;
        this.caseNumber = caseNumber;
        this.page = page;
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
        return caseNumber;
    }

    /** @return where it is to be seen, within the application */
    public String address() {
        return page == null ? "/desk/cases/" + caseNumber : page;
    }

    /** @return the words of the link, in Chinese */
    public String wayTitle() {
        return page == null ? "打开案卷 " + caseNumber : "打开查看";
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
