package org.gongkai.notification.process;

import org.gongkai.engine.GivenUpJobs;
import org.gongkai.notification.MessageDelivery;
import org.springframework.stereotype.Component;

/** Tells the mail that its process has given up. */
@Component
class GivenUpMessages implements GivenUpJobs {

    private final MessageDelivery delivery;

    GivenUpMessages(MessageDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void givenUp(String processKey, String businessKey, String step) {
        if (MessageDeliveryProcess.KEY.equals(processKey)) {
            delivery.giveUp(MessageDeliveryProcess.messageOf(businessKey));
        }
    }
}
