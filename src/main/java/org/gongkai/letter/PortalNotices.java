package org.gongkai.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.notification.CitizenMessages;
import org.gongkai.notification.MessageFields;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells citizens that a letter lies on the portal: which one, and where, and nothing of what it says. */
@Component
class PortalNotices {

    private final LetterRows letters;
    private final List<PortalReaders> domains;
    private final CitizenMessages messages;

    PortalNotices(LetterRows letters, List<PortalReaders> domains, CitizenMessages messages) {
        this.letters = letters;
        this.domains = domains;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LetterSent sent) {
        letters.findByIdAndCaseNumber(sent.letterId(), sent.caseNumber()).filter(letter -> letter.getWay() == DeliveryWay.PORTAL)
                .ifPresent(letter -> domains.stream().map(domain -> domain.find(sent.caseNumber(), sent.party())).flatMap(Optional::stream)
                        .forEach(reader -> tell(letter, reader)));
    }

    private void tell(Letter letter, PortalReader reader) {
        messages.tell("%s:letter-%d".formatted(letter.getCaseNumber(), letter.getId()), letter.getCaseNumber(), reader.contact(), LetterTexts.ON_PORTAL,
                Map.of(MessageFields.NUMBER, reader.number(), LetterTexts.MATTER, reader.matter(), LetterTexts.PLACE, reader.place(),
                        LetterTexts.KIND, letter.getKind().title(), LetterTexts.LETTER, letter.getNumber()));
    }
}
