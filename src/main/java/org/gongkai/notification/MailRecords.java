package org.gongkai.notification;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a mail, each step in a transaction of its own: what has left the house stays on record also when the
 * job that sent it fails afterwards.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class MailRecords {

    private final QueuedMails mails;
    private final OfficeClock clock;

    MailRecords(QueuedMails mails, OfficeClock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    boolean isOut(String id) {
        return mails.findById(id).orElseThrow().isOut();
    }

    MailContent content(String id) {
        return mails.findById(id).orElseThrow().content();
    }

    /** @return false when an earlier attempt has not come back */
    boolean begin(String id) {
        return mails.locked(id).orElseThrow().begin(clock.instant());
    }

    void accepted(String id) {
        mails.locked(id).orElseThrow().accepted(clock.instant());
    }

    void failed(String id, MailFault fault) {
        mails.locked(id).orElseThrow().failed(fault);
    }
}
