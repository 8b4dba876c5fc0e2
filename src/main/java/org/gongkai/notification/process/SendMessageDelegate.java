package org.gongkai.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.notification.MessageDelivery;
import org.springframework.stereotype.Component;

/** One attempt to send the mail. */
@Component
@PublishedToModels
class SendMessageDelegate implements JavaDelegate {

    private final MessageDelivery delivery;

    SendMessageDelegate(MessageDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(MessageDeliveryProcess.messageOf(execution));
    }
}
