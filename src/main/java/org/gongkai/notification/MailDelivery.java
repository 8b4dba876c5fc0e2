package org.gongkai.notification;

import org.gongkai.engine.NoRetryException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One attempt to get a mail out, in the transaction of its job. That the attempt begins, and that the mail server took
 * the mail, is recorded apart (ADR 13): a mail that may be out is never sent again unless a person says so.
 */
@Service
public class MailDelivery {

    private final QueuedMails mails;
    private final MailRecords records;
    private final MailComposer composer;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    MailDelivery(QueuedMails mails, MailRecords records, MailComposer composer, MailServer server, ApplicationEventPublisher events,
            OfficeClock clock) {
        this.mails = mails;
        this.records = records;
        this.composer = composer;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the mail unless it is out, and tells everybody that it is.
     *
     * @throws NoRetryException when trying again cannot help, or only a person may try again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(String id) {
        if (!records.isOut(id)) {
            try {
                send(id);
            } catch (MailFault fault) {
                records.failed(id, fault);
                throw fault.kind() == MailFault.Kind.TEMPORARY ? fault : new NoRetryException(fault.getMessage());
            }
            records.accepted(id);
        }
        var mail = mails.locked(id).orElseThrow();
        if (mail.recordAsSent()) {
            events.publishEvent(mail.sent());
        }
    }

    private void send(String id) {
        var message = composer.compose(records.content(id));
        if (!records.begin(id)) {
            throw new MailFault(MailFault.Kind.UNCERTAIN, "上次发送中断，邮件可能已经发出；核实后可以重试，重试将再次发送");
        }
        server.send(message);
    }

    /** The engine has given the mail's job up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(String id) {
        var mail = mails.locked(id).orElseThrow();
        if (!mail.isOut()) {
            mail.giveUp();
            events.publishEvent(mail.failed(clock.instant()));
        }
    }
}
