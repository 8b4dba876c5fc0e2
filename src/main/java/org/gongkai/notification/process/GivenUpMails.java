package org.gongkai.notification.process;

import org.gongkai.engine.GivenUpJobs;
import org.gongkai.notification.MailDelivery;
import org.springframework.stereotype.Component;

/** Tells the mail that its process has given up. */
@Component
class GivenUpMails implements GivenUpJobs {

    private final MailDelivery delivery;

    GivenUpMails(MailDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String processKey() {
        return MessageDeliveryProcess.KEY;
    }

    @Override
    public void givenUp(String businessKey, String activityId) {
        delivery.giveUp(MessageDeliveryProcess.mailOf(businessKey));
    }
}
