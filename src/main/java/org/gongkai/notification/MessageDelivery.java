package org.gongkai.notification;

import org.gongkai.engine.NoRetryException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One attempt to get a message out, in the transaction of its job. That the attempt begins, and that the message server took
 * the message, is recorded apart (ADR 13): a message that may be out is never sent again unless a person says so.
 */
@Service
public class MessageDelivery {

    private final QueuedMessages messages;
    private final MessageRecords records;
    private final Channels channels;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    MessageDelivery(QueuedMessages messages, MessageRecords records, Channels channels, ApplicationEventPublisher events,
            OfficeClock clock) {
        this.messages = messages;
        this.records = records;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the message unless it is out, and tells everybody that it is.
     *
     * @throws NoRetryException when trying again cannot help, or only a person may try again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(String id) {
        if (!records.isOut(id)) {
            try {
                send(id);
            } catch (DeliveryFault fault) {
                records.failed(id, fault);
                throw fault.kind() == DeliveryFault.Kind.TEMPORARY ? fault : new NoRetryException(fault.getMessage());
            }
            records.accepted(id);
        }
        var message = messages.locked(id).orElseThrow();
        if (message.recordAsSent()) {
            events.publishEvent(message.sent());
        }
    }

    private void send(String id) {
        var content = records.content(id);
        var handover = channels.of(content.channel()).prepare(content);
        if (!records.begin(id)) {
            throw new DeliveryFault(DeliveryFault.Kind.UNCERTAIN, "上次发送中断，消息可能已经发出；核实后可以重试，重试将再次发送");
        }
        handover.hand();
    }

    /** The engine has given the message's job up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(String id) {
        var message = messages.locked(id).orElseThrow();
        if (!message.isOut()) {
            message.giveUp();
            events.publishEvent(message.failed(clock.instant()));
        }
    }
}
