package org.gongkai.notification;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;

import jakarta.mail.MessagingException;
import org.gongkai.notification.DeliveryFault.Kind;
import org.gongkai.workingday.OfficeClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the message: plain text, what the other rooms attach, and the mark that no person wrote it. */
@Component
class MailComposer {

    private final MailServer server;
    private final ObjectProvider<MailAttachments> rooms;
    private final OfficeClock clock;

    /** @param rooms asked when a mail is sent: a room that attaches something also writes mails */
    MailComposer(MailServer server, ObjectProvider<MailAttachments> rooms, OfficeClock clock) {
        this.server = server;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** @throws DeliveryFault when no room knows an attachment */
    TracedMessage compose(MessageContent mail) {
        var files = mail.references().stream().map(this::file).toList();
        try {
            var message = server.newMessage(mail.messageId());
            var helper = new MimeMessageHelper(message, !files.isEmpty(), StandardCharsets.UTF_8.name());
            helper.setFrom(server.from());
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            for (var file : files) {
                helper.addAttachment(file.name().replaceAll("\\p{Cntrl}", "_"), new ByteArrayResource(file.content()), file.mediaType());
            }
            message.saveChanges();
            return message;
        } catch (MessagingException malformed) {
            throw new DeliveryFault(Kind.PERMANENT, malformed.getClass().getSimpleName());
        }
    }

    private MailAttachments.File file(String reference) {
        return rooms.stream().map(room -> room.find(reference)).flatMap(Optional::stream).findFirst()
                .orElseThrow(() -> new DeliveryFault(Kind.PERMANENT, "附件不存在"));
    }
}
