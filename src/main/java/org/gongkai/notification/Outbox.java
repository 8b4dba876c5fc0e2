package org.gongkai.notification;

import java.util.UUID;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends what leaves the house: a row in the case's transaction, then a process of its own with retries (message-delivery). */
@Service
public class Outbox {

    private final QueuedMessages messages;
    private final MessageFlow flow;
    private final Channels channels;
    private final OfficeClock clock;

    Outbox(QueuedMessages messages, MessageFlow flow, Channels channels, OfficeClock clock) {
        this.messages = messages;
        this.flow = flow;
        this.channels = channels;
        this.clock = clock;
    }

    /** @return whether a mail server is configured; without one nothing can be sent by e-mail */
    public boolean available() {
        return available(Channel.EMAIL);
    }

    /** @return whether something can be sent this way at all */
    public boolean available(Channel channel) {
        return channels.isConfigured(channel);
    }

    /**
     * Hands a message over for sending, in the transaction of the case; nothing happens under a key that was used before.
     * Where its way is not set up it is kept but never sent, also when that is done later.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when another transaction has just used the key: this one
     *         fails as a whole, and finds the message there when it is repeated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(OutgoingMessage message) {
        if (messages.existsByMessageKey(message.key())) {
            return;
        }
        var id = UUID.randomUUID().toString();
        var channel = channels.of(message.channel());
        messages.saveAndFlush(new QueuedMessage(id, message, channel.isConfigured() ? channel.mark(id) : null, clock.instant()));
        if (channel.isConfigured()) {
            flow.begin(id);
        }
    }
}
