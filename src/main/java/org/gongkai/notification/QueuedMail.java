package org.gongkai.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongkai.citizen.SealedText;

/** A mail with its way out; this row, not the process, says whether it was sent. */
@Entity
@Table(name = "outgoing_mail")
class QueuedMail {

    private static final String BETWEEN = "\n";
    private static final Set<MailState> OUT = Set.of(MailState.ACCEPTED, MailState.SENT);

    @Id
    private String id;
    @Version
    private Integer rowVersion;
    private String mailKey;
    private String caseNumber;
    @Convert(converter = SealedText.class)
    private String recipient;
    @Convert(converter = SealedText.class)
    private String subject;
    @Convert(converter = SealedText.class)
    private String text;
    private String attachments;
    private String messageId;
    @Enumerated(EnumType.STRING)
    private MailState state;
    private int attempts;
    private String lastError;
    private Instant createdAt;
    private Instant sentAt;

    protected QueuedMail() {
    }

    /** @param senderDomain where its Message-ID is unique, null when there is no mail server */
    QueuedMail(String id, OutgoingMail mail, String senderDomain, Instant now) {
        this.id = id;
        this.mailKey = mail.key();
        this.caseNumber = mail.caseNumber();
        this.recipient = mail.to();
        this.subject = mail.subject();
        this.text = mail.text();
        this.attachments = String.join(BETWEEN, mail.attachments());
        this.messageId = senderDomain == null ? null : "<%s@%s>".formatted(id, senderDomain);
        this.state = senderDomain == null ? MailState.NO_SERVER : MailState.WAITING;
        this.createdAt = now;
    }

    boolean isOut() {
        return OUT.contains(state);
    }

    /** @return false when an earlier attempt has not come back: the mail may be out already */
    boolean begin() {
        if (state == MailState.SENDING) {
            return false;
        }
        require(MailState.WAITING, MailState.UNCERTAIN, MailState.FAILED);
        state = MailState.SENDING;
        attempts++;
        return true;
    }

    /** The mail server has taken it; two attempts at once may both say so. */
    void accepted(Instant now) {
        require(MailState.SENDING, MailState.UNCERTAIN, MailState.ACCEPTED);
        state = MailState.ACCEPTED;
        sentAt = sentAt == null ? now : sentAt;
        lastError = null;
    }

    void failed(MailFault fault) {
        if (!isOut()) {
            state = fault.kind() == MailFault.Kind.UNCERTAIN ? MailState.UNCERTAIN : MailState.WAITING;
            lastError = fault.summary();
        }
    }

    /** @return false when that was recorded before */
    boolean recordAsSent() {
        require(MailState.ACCEPTED, MailState.SENT);
        var first = state == MailState.ACCEPTED;
        state = MailState.SENT;
        return first;
    }

    /** Nothing tries any more by itself. */
    void giveUp() {
        if (state == MailState.SENDING) {
            state = MailState.UNCERTAIN;
        } else if (state == MailState.WAITING) {
            state = MailState.FAILED;
        }
    }

    private void require(MailState... expected) {
        if (!Set.of(expected).contains(state)) {
            throw new IllegalStateException("Mail %s is %s".formatted(id, state));
        }
    }

    MailContent content() {
        return new MailContent(messageId, recipient, subject, text,
                attachments.isEmpty() ? List.of() : Arrays.asList(attachments.split(BETWEEN)));
    }

    MailSent sent() {
        return new MailSent(mailKey, caseNumber, sentAt);
    }

    MailFailed failed(Instant now) {
        return new MailFailed(mailKey, caseNumber, now, state == MailState.UNCERTAIN);
    }

    String id() {
        return id;
    }

    MailState state() {
        return state;
    }
}
