package org.gongkai.notification;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A mail with its way out; this row, not the process, says whether it was sent. */
@Entity
@Table(name = "outgoing_mail")
class QueuedMail {

    private static final Set<MailState> OUT = EnumSet.of(MailState.ACCEPTED, MailState.SENT);
    private static final Set<MailState> UNDECIDED = EnumSet.of(MailState.FAILED, MailState.UNCERTAIN);

    @Id
    private String id;
    @Version
    private Integer rowVersion;
    private String mailKey;
    private String caseNumber;
    @Embedded
    private MailContent content;
    @Enumerated(EnumType.STRING)
    private MailState state;
    private int attempts;
    private String lastError;
    private Instant createdAt;
    private Instant attemptedAt;
    private Instant sentAt;

    protected QueuedMail() {
    }

    /** @param senderDomain where its Message-ID is unique, null when there is no mail server */
    QueuedMail(String id, OutgoingMail mail, String senderDomain, Instant now) {
        this.id = id;
        this.mailKey = mail.key();
        this.caseNumber = mail.caseNumber();
        this.content = MailContent.of(mail, senderDomain == null ? null : "<%s@%s>".formatted(id, senderDomain));
        this.state = senderDomain == null ? MailState.NO_SERVER : MailState.WAITING;
        this.createdAt = now;
    }

    boolean isOut() {
        return OUT.contains(state);
    }

    /** @return false when an earlier attempt has not come back: the mail may be out already */
    boolean begin(Instant now) {
        if (state == MailState.SENDING) {
            return false;
        }
        require(MailState.WAITING, MailState.UNCERTAIN, MailState.FAILED);
        state = MailState.SENDING;
        attemptedAt = now;
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

    /** @throws MailDecidedException when nobody has to decide (any more) what becomes of it */
    void again() {
        decide(UNDECIDED, MailState.WAITING);
    }

    /** The addressee or the mail server's log says that it arrived. */
    void confirm() {
        decide(EnumSet.of(MailState.UNCERTAIN), MailState.ACCEPTED);
        sentAt = attemptedAt;
        lastError = null;
    }

    /** The addressee learns it another way. */
    void cancel() {
        decide(UNDECIDED, MailState.CANCELLED);
    }

    private void decide(Set<MailState> open, MailState next) {
        if (!open.contains(state)) {
            throw new MailDecidedException();
        }
        state = next;
    }

    private void require(MailState... expected) {
        if (!Set.of(expected).contains(state)) {
            throw new IllegalStateException("Mail %s is %s".formatted(id, state));
        }
    }

    UnsentMail view() {
        return new UnsentMail(id, caseNumber, content.maskedRecipient(), content.subject(), state, attempts, lastError, createdAt);
    }

    MailContent content() {
        return content;
    }

    MailSent sent() {
        return new MailSent(mailKey, caseNumber, sentAt);
    }

    MailFailed failed(Instant now) {
        return new MailFailed(mailKey, caseNumber, now, state == MailState.UNCERTAIN);
    }

    String caseNumber() {
        return caseNumber;
    }
}
