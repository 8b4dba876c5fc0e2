package org.gongkai.notification;

import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.gongkai.notification.DeliveryFault.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The bureau's mail server by {@code spring.mail.*}, if one is set up. */
@Component
class MailServer {

    /** In milliseconds. All answers of one conversation together stay below the five minutes a job is reserved for. */
    private static final Map<String, String> PATIENCE = Map.of("connectiontimeout", "10000", "timeout", "30000", "writetimeout", "30000");

    private final JavaMailSenderImpl settings;
    private final String from;

    /**
     * @param from the sender's address, required with a host
     * @throws NoSenderAddressException when it is missing or none
     */
    MailServer(@Value("${spring.mail.host:}") String host, @Value("${gongkai.mail.from:}") String from,
            ObjectProvider<JavaMailSenderImpl> settings) {
        this.settings = host.isBlank() ? null : settings.getObject();
        this.from = from;
        if (isConfigured()) {
            if (!MailAddress.isValid(from)) {
                throw new NoSenderAddressException();
            }
            setPatience(this.settings.getJavaMailProperties());
        }
    }

    private void setPatience(Properties properties) {
        PATIENCE.forEach((limit, time) -> properties.putIfAbsent("mail.%s.%s".formatted(protocol(), limit), time));
    }

    private String protocol() {
        return Objects.requireNonNullElse(settings.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
    }

    boolean isConfigured() {
        return settings != null;
    }

    String from() {
        return from;
    }

    TracedMessage newMessage(String messageId) {
        return new TracedMessage(session(), messageId);
    }

    /** @throws DeliveryFault when the mail server did not take it, or it is not known whether it did */
    void send(TracedMessage message) {
        try {
            var transport = session().getTransport(protocol());
            try {
                transport.connect(settings.getHost(), settings.getPort(), blankToNull(settings.getUsername()), settings.getPassword());
                transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
            } finally {
                leave(transport);
            }
        } catch (MessagingException failed) {
            throw SmtpAnswer.in(failed).fault(message.isHandedOver());
        }
    }

    /** A mail that was taken stays taken, however the conversation ends. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException already) {
            // nothing is left to say
        }
    }

    private Session session() {
        if (settings == null) {
            throw new DeliveryFault(Kind.TEMPORARY, "未配置邮件服务器");
        }
        return settings.getSession();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
