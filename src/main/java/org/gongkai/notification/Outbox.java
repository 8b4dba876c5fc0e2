package org.gongkai.notification;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends e-mail: a row in the case's transaction, then a process of its own with retries (message-delivery). */
@Service
public class Outbox {

    /** @return whether a mail server is configured; without one nothing can be sent by e-mail */
    public boolean available() {
        return false;
    }

    /** Hands a mail over for sending, in the transaction of the case; nothing happens under a key that was used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(OutgoingMail mail) {
        throw new UnsupportedOperationException("message-delivery");
    }
}
