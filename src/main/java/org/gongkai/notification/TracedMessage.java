package org.gongkai.notification;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message that keeps its Message-ID and knows whether it was handed over completely. */
class TracedMessage extends MimeMessage {

    private static final String MESSAGE_ID = "Message-ID";

    private final String fixedId;
    private boolean handedOver;

    TracedMessage(Session session, String messageId) {
        super(session);
        this.fixedId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader(MESSAGE_ID, fixedId);
    }

    /** Before the last line is written a mail server must not deliver; afterwards only its answer tells whether it will. */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    boolean isHandedOver() {
        return handedOver;
    }
}
