package org.gongkai.notification;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.gongkai.notification.DeliveryFault.Kind;

/**
 * What a failed conversation with a mail server says, without the words that were exchanged.
 *
 * @param code the reply code of RFC 5321, or -1 when the server did not answer
 * @param error the class of the innermost error
 */
record SmtpAnswer(int code, String error) {

    private static final int NONE = -1;
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    static SmtpAnswer in(MessagingException failed) {
        int code = NONE;
        Throwable innermost = failed;
        for (Throwable next = failed; next != null; next = next(next)) {
            innermost = next;
            code = Math.max(code, codeOf(next));
        }
        return new SmtpAnswer(code, innermost.getClass().getSimpleName());
    }

    private static Throwable next(Throwable error) {
        return error instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : error.getCause();
    }

    private static int codeOf(Throwable error) {
        if (error instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode();
        }
        if (error instanceof SMTPSenderFailedException refused) {
            return refused.getReturnCode();
        }
        return error instanceof SMTPSendFailedException refused ? refused.getReturnCode() : NONE;
    }

    /**
     * @param handedOver whether the server had the whole mail: without an answer it may have taken it
     * @return how the mail fared
     */
    DeliveryFault fault(boolean handedOver) {
        if (code >= PERMANENT) {
            return new DeliveryFault(Kind.PERMANENT, summary());
        }
        return new DeliveryFault(handedOver && code < TEMPORARY ? Kind.UNCERTAIN : Kind.TEMPORARY, summary());
    }

    private String summary() {
        return code < 0 ? error : "SMTP %d %s".formatted(code, error);
    }
}
