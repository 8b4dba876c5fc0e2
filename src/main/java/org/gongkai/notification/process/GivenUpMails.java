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
    public void givenUp(String processKey, String businessKey, String step) {
        if (MessageDeliveryProcess.KEY.equals(processKey)) {
            delivery.giveUp(MessageDeliveryProcess.mailOf(businessKey));
        }
    }
}
