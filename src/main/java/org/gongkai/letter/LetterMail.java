package org.gongkai.letter;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.notification.Outbox;
import org.gongkai.notification.OutgoingMessage;
import org.gongkai.organization.Bureau;
import org.springframework.stereotype.Component;

/** Letters by e-mail: what the mail says, and what it carries. */
@Component
class LetterMail {

    private final Outbox outbox;
    private final Bureau bureau;

    LetterMail(Outbox outbox, Bureau bureau) {
        this.outbox = outbox;
        this.bureau = bureau;
    }

    boolean available() {
        return outbox.available();
    }

    void send(Letter letter) {
        DeliveryRules.mailSize(letter);
        List<String> attached = new ArrayList<>();
        attached.add(LetterReference.of(letter));
        for (var at = 0; at < letter.getEnclosures().size(); at++) {
            attached.add(LetterReference.of(letter, at));
        }
        outbox.send(new OutgoingMessage(LetterReference.of(letter), letter.getCaseNumber(), letter.getEmail(), subject(letter), text(letter), attached));
    }

    private String subject(Letter letter) {
        return "【%s】%s（%s）".formatted(bureau.getName(), letter.getKind().title(), letter.getNumber());
    }

    private String text(Letter letter) {
        return """
                %s：

                现将《%s》（%s）送达给您，详见附件。本件编号：%s。

                本邮件由系统自动发送，请勿直接回复。

                %s
                %s
                """.formatted(letter.getAddresseeName(), letter.getKind().title(), letter.getNumber(), letter.getCaseNumber(),
                bureau.getName(), LetterFields.day(letter.getIssuedOn()));
    }
}
