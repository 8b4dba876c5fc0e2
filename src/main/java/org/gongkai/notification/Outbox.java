package org.gongkai.notification;

import java.util.UUID;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends e-mail: a row in the case's transaction, then a process of its own with retries (message-delivery). */
@Service
public class Outbox {

    private final QueuedMails mails;
    private final MailFlow flow;
    private final MailServer server;
    private final OfficeClock clock;

    Outbox(QueuedMails mails, MailFlow flow, MailServer server, OfficeClock clock) {
        this.mails = mails;
        this.flow = flow;
        this.server = server;
        this.clock = clock;
    }

    /** @return whether a mail server is configured; without one nothing can be sent by e-mail */
    public boolean available() {
        return server.isConfigured();
    }

    /**
     * Hands a mail over for sending, in the transaction of the case; nothing happens under a key that was used before.
     * Without a mail server the mail is kept but never sent, also when one is set up later.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when another transaction has just used the key: this one
     *         fails as a whole, and finds the mail there when it is repeated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(OutgoingMail mail) {
        if (mails.existsByMailKey(mail.key())) {
            return;
        }
        var id = UUID.randomUUID().toString();
        mails.saveAndFlush(new QueuedMail(id, mail, available() ? MailAddress.domainOf(server.from()) : null, clock.instant()));
        if (available()) {
            flow.begin(id);
        }
    }
}
