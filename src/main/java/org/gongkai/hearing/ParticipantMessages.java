package org.gongkai.hearing;

import java.util.Map;
import java.util.Optional;

import org.gongkai.letter.Addressee;
import org.gongkai.letter.PortalReader;
import org.gongkai.letter.PortalReaders;
import org.gongkai.notification.CitizenMessages;
import org.gongkai.notification.Contact;
import org.gongkai.notification.MessageFields;
import org.springframework.stereotype.Component;

/** Tells those who applied to take part what happens, and where they read their letters, when they left an address. */
@Component
class ParticipantMessages implements PortalReaders {

    private final Participants participants;
    private final CitizenMessages messages;

    ParticipantMessages(Participants participants, CitizenMessages messages) {
        this.participants = participants;
        this.messages = messages;
    }

    void received(Hearing hearing, Participant participant) {
        messages.tell(key(participant, "application"), participant.getCaseNumber(), contact(participant), HearingTexts.RECEIVED,
                Map.of(MessageFields.NUMBER, participant.getKey(), HearingTexts.MATTER, hearing.getMatter().title().strip(),
                        HearingTexts.UNTIL, hearing.getSchedule().applicationsUntil().toString(), HearingTexts.METHOD, hearing.getMethod().title()));
    }

    void cancelled(Hearing hearing, Participant participant) {
        messages.tell(key(participant, "cancelled"), participant.getCaseNumber(), contact(participant), HearingTexts.CANCELLED,
                Map.of(MessageFields.NUMBER, participant.getKey(), HearingTexts.MATTER, hearing.getMatter().title().strip(), HearingTexts.REASON, hearing.getChangeReason()));
    }

    @Override
    public Optional<PortalReader> find(String caseNumber, String party) {
        return !party.startsWith(Addressee.PARTICIPANT) ? Optional.empty()
                : participants.findByCaseNumberAndNumber(caseNumber, Integer.parseInt(party.substring(Addressee.PARTICIPANT.length())))
                        .map(participant -> new PortalReader(contact(participant), participant.getKey(), "听证会报名", "听证会"));
    }

    private static Contact contact(Participant participant) {
        return new Contact(participant.getEmail(), participant.getPhone());
    }

    private static String key(Participant participant, String what) {
        return "hearing:%s:%s".formatted(participant.getKey(), what);
    }
}
