package org.gongkai.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongkai.notification.CitizenMessages;
import org.gongkai.notification.MessageFields;
import org.gongkai.notification.Outbox;
import org.springframework.stereotype.Component;

/** Letters by e-mail: what the mail names, and what it carries. */
@Component
class LetterMail {

    private final Outbox outbox;
    private final CitizenMessages messages;

    LetterMail(Outbox outbox, CitizenMessages messages) {
        this.outbox = outbox;
        this.messages = messages;
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
        messages.mail(LetterReference.of(letter), letter.getCaseNumber(), letter.getEmail(), LetterTexts.MAIL,
                Map.of(MessageFields.NUMBER, letter.getCaseNumber(), LetterTexts.ADDRESSEE, letter.getAddresseeName(), LetterTexts.DAY, LetterFields.day(letter.getIssuedOn()),
                        LetterTexts.KIND, letter.getKind().title(), LetterTexts.LETTER, letter.getNumber()), attached);
    }
}
