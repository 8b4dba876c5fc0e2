package org.gongkai.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The contract with the diagram {@code message-delivery}. An instance has no variables, and its business key is the mail,
 * not the case: many mails of a case are on their way at once, and whoever sees the instance learns nothing of the case.
 */
final class MessageDeliveryProcess {

    static final String KEY = "message-delivery";

    private static final String MARK = "message-";

    private MessageDeliveryProcess() {
    }

    static String businessKey(String messageId) {
        return MARK + messageId;
    }

    static String messageOf(DelegateExecution execution) {
        return messageOf(execution.getProcessBusinessKey());
    }

    /** @throws IllegalArgumentException when it is not the business key of a mail */
    static String messageOf(String businessKey) {
        if (!businessKey.startsWith(MARK)) {
            throw new IllegalArgumentException(businessKey + " is no message");
        }
        return businessKey.substring(MARK.length());
    }
}
