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

/** A message with its way out; this row, not the process, says whether it was sent. */
@Entity
@Table(name = "outgoing_message")
class QueuedMessage {

    private static final Set<MessageState> OUT = EnumSet.of(MessageState.ACCEPTED, MessageState.SENT);
    private static final Set<MessageState> UNDECIDED = EnumSet.of(MessageState.FAILED, MessageState.UNCERTAIN);

    @Id
    private String id;
    @Version
    private Integer rowVersion;
    private String messageKey;
    private String caseNumber;
    @Embedded
    private MessageContent content;
    @Enumerated(EnumType.STRING)
    private MessageState state;
    private int attempts;
    private String lastError;
    private Instant createdAt;
    private Instant attemptedAt;
    private Instant sentAt;
    private String decidedBy;
    private Instant decidedAt;

    protected QueuedMessage() {
    }

    /** @param mark what every copy carries, null when its way is not set up */
    QueuedMessage(String id, OutgoingMessage message, String mark, Instant now) {
        this.id = id;
        this.messageKey = message.key();
        this.caseNumber = message.caseNumber();
        this.content = MessageContent.of(message, mark);
        this.state = mark == null ? MessageState.NO_SERVER : MessageState.WAITING;
        this.createdAt = now;
    }

    boolean isOut() {
        return OUT.contains(state);
    }

    /** @return false when an earlier attempt has not come back: the mail may be out already */
    boolean begin(Instant now) {
        if (state == MessageState.SENDING) {
            return false;
        }
        require(MessageState.WAITING, MessageState.UNCERTAIN, MessageState.FAILED);
        state = MessageState.SENDING;
        attemptedAt = now;
        attempts++;
        return true;
    }

    /** The mail server has taken it; two attempts at once may both say so. */
    void accepted(Instant now) {
        require(MessageState.SENDING, MessageState.UNCERTAIN, MessageState.ACCEPTED);
        state = MessageState.ACCEPTED;
        sentAt = sentAt == null ? now : sentAt;
        lastError = null;
    }

    void failed(DeliveryFault fault) {
        if (!isOut()) {
            state = fault.kind() == DeliveryFault.Kind.UNCERTAIN ? MessageState.UNCERTAIN : MessageState.WAITING;
            lastError = fault.summary();
        }
    }

    /** @return false when that was recorded before */
    boolean recordAsSent() {
        require(MessageState.ACCEPTED, MessageState.SENT);
        var first = state == MessageState.ACCEPTED;
        state = MessageState.SENT;
        return first;
    }

    /** Nothing tries any more by itself. */
    void giveUp() {
        if (state == MessageState.SENDING) {
            state = MessageState.UNCERTAIN;
        } else if (state == MessageState.WAITING) {
            state = MessageState.FAILED;
        }
    }

    /** @throws MessageDecidedException when nobody has to decide (any more) what becomes of it */
    void again() {
        decide(UNDECIDED, MessageState.WAITING);
    }

    /**
     * Its failed job may run once more: to send what is certainly not out, or to tell everybody of what is.
     *
     * @throws MessageDecidedException when it is not known whether it is out, or nobody has to decide any more
     */
    void repeat() {
        if (!isOut()) {
            decide(EnumSet.of(MessageState.FAILED), MessageState.WAITING);
        }
    }

    /** The addressee or the mail server's log says that it arrived. */
    void confirm() {
        decide(EnumSet.of(MessageState.UNCERTAIN), MessageState.ACCEPTED);
        sentAt = attemptedAt;
        lastError = null;
    }

    /** The addressee learns it another way. */
    void cancel() {
        decide(UNDECIDED, MessageState.CANCELLED);
    }

    private void decide(Set<MessageState> open, MessageState next) {
        if (!open.contains(state)) {
            throw new MessageDecidedException();
        }
        state = next;
    }

    private void require(MessageState... expected) {
        if (!Set.of(expected).contains(state)) {
            throw new IllegalStateException("Mail %s is %s".formatted(id, state));
        }
    }

    /** Who decided what becomes of a message that did not get out. */
    void decidedBy(String account, Instant now) {
        decidedBy = account;
        decidedAt = now;
    }

    LoggedMessage view() {
        return new LoggedMessage(id, content.channel(), caseNumber, content.maskedRecipient(), content.subject(), state, attempts, lastError,
                createdAt, sentAt, decidedBy, decidedAt);
    }

    MessageContent content() {
        return content;
    }

    MessageSent sent() {
        return new MessageSent(messageKey, caseNumber, sentAt);
    }

    MessageFailed failed(Instant now) {
        return new MessageFailed(messageKey, caseNumber, now, state == MessageState.UNCERTAIN);
    }

    String caseNumber() {
        return caseNumber;
    }
}
