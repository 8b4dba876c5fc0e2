package org.gongkai.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether somebody's window is over; one recipient who fails keeps nobody else waiting. */
@Component
class DigestSending {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSending.class);

    private final InboxMessages inbox;
    private final Digests digests;

    DigestSending(InboxMessages inbox, Digests digests) {
        this.inbox = inbox;
        this.digests = digests;
    }

    @Scheduled(cron = "${gongkai.digests.cron:40 * * * * *}", zone = "Asia/Shanghai")
    void send() {
        for (var recipient : inbox.recipientsWaiting()) {
            try {
                digests.collect(recipient);
            } catch (RuntimeException failed) {
                LOG.error("The digest of {} was not written; it is tried again in a minute", recipient, failed);
            }
        }
    }
}
