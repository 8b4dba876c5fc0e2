package org.gongkai.notification;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a message, each step in a transaction of its own: what has left the house stays on record also when the
 * job that sent it fails afterwards.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class MessageRecords {

    private final QueuedMessages messages;
    private final OfficeClock clock;

    MessageRecords(QueuedMessages messages, OfficeClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    boolean isOut(String id) {
        return messages.findById(id).orElseThrow().isOut();
    }

    MessageContent content(String id) {
        return messages.findById(id).orElseThrow().content();
    }

    /** @return false when an earlier attempt has not come back */
    boolean begin(String id) {
        return messages.locked(id).orElseThrow().begin(clock.instant());
    }

    void accepted(String id) {
        messages.locked(id).orElseThrow().accepted(clock.instant());
    }

    void failed(String id, DeliveryFault fault) {
        messages.locked(id).orElseThrow().failed(fault);
    }
}
