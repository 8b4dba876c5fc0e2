package org.gongkai.notification.process;

import org.gongkai.engine.GivenUpJobs;
import org.gongkai.engine.RetriedByHand;
import org.gongkai.notification.DeliveryLog;
import org.gongkai.notification.MessageDelivery;
import org.gongkai.organization.Organization;
import org.springframework.stereotype.Component;

/** Tells the message that its process has given up, and what somebody decided about it in Cockpit. */
@Component
class GivenUpMessages implements GivenUpJobs, RetriedByHand {

    private final MessageDelivery delivery;
    private final DeliveryLog log;
    private final Organization organization;

    GivenUpMessages(MessageDelivery delivery, DeliveryLog log, Organization organization) {
        this.delivery = delivery;
        this.log = log;
        this.organization = organization;
    }

    @Override
    public void givenUp(String processKey, String businessKey, String step) {
        if (MessageDeliveryProcess.KEY.equals(processKey)) {
            delivery.giveUp(MessageDeliveryProcess.messageOf(businessKey));
        }
    }

    @Override
    public boolean again(GivenUpJob job, String userId) {
        if (!MessageDeliveryProcess.KEY.equals(job.processKey())) {
            return false;
        }
        log.repeat(MessageDeliveryProcess.messageOf(job.businessKey()), organization.person(userId));
        return true;
    }
}
