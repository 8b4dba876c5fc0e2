package org.gongkai.hearing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.Journal;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterOrder;
import org.gongkai.letter.Letters;
import org.gongkai.notification.Outbox;
import org.gongkai.organization.Organization;
import org.springframework.stereotype.Component;

/** The letters of a hearing: the invitation with the materials, and the word that somebody was not chosen (B.7). */
@Component
class HearingLetters {

    private final Letters letters;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Organization organization;

    HearingLetters(Letters letters, Attachments attachments, Outbox outbox, Organization organization) {
        this.letters = letters;
        this.attachments = attachments;
        this.outbox = outbox;
        this.organization = organization;
    }

    /** Writes the invitation, the materials with it; one that is on the portal counts as served at once. */
    void invite(Hearing hearing, Participant participant) {
        var schedule = hearing.getSchedule();
        var letter = issue(hearing, participant, LetterKind.HEARING_INVITATION, materials(hearing), Map.of(
                "hearing", hearing.getMatter().title().strip(),
                "capacity", "听证参加人（%s）".formatted(participant.getSide()),
                "time", LocalDateTime.of(schedule.heldOn(), schedule.startsAt()),
                "place", schedule.place().strip(),
                "contents", hearing.getMatter().reason().strip(),
                "notes", List.of("听证主持人：%s；记录人：%s。认为其与本事项有利害关系、应当回避的，请在听证会举行前提出。".formatted(
                        organization.nameOf(hearing.getHostId()), organization.nameOf(hearing.getRecorderId())), "联系方式：" + hearing.getContact().strip())));
        participant.invited(letter.getId());
        if (letter.getSentOn() != null) {
            participant.served(arrivedOn(letter));
        }
    }

    void notSelected(Hearing hearing, Participant participant) {
        var notes = participant.getUnfitReason() == null ? "" : "不符合条件的理由：" + participant.getUnfitReason();
        var letter = issue(hearing, participant, LetterKind.HEARING_NOT_SELECTED, List.of(), Map.of(
                "hearing", hearing.getMatter().title().strip(),
                "method", "公告的“%s”方式".formatted(hearing.getMethod().title()),
                "notes", List.of(notes, "联系方式：" + hearing.getContact().strip()).stream().filter(note -> !note.isEmpty()).toList()));
        participant.invited(letter.getId());
    }

    /** @return the day a letter with the materials reached its addressee: by post the day it arrived, else the day it was sent */
    static LocalDate arrivedOn(Letter letter) {
        return letter.getWay() == DeliveryWay.POST ? letter.getReceivedOn() : letter.getSentOn();
    }

    private Letter issue(Hearing hearing, Participant participant, LetterKind kind, List<String> enclosures, Map<String, Object> fields) {
        return letters.issue(new LetterOrder(hearing.getCaseNumber(), kind, participant.addressee(), way(participant), fields, enclosures, Journal.SYSTEM));
    }

    /** Without a mail server nobody can be reached by e-mail: then the office tells the applicant and hands the letter over. */
    private DeliveryWay way(Participant participant) {
        return participant.getDeliveryWay() == DeliveryWay.EMAIL && !outbox.available() ? DeliveryWay.COLLECT : participant.getDeliveryWay();
    }

    /** Draft and explanation as announced go to everybody, also when no file was added to them. */
    private List<String> materials(Hearing hearing) {
        if (hearing.getMaterials().isEmpty()) {
            var text = "%s%n%n【决策草案】%n%s%n%n【草案说明】%n%s%n".formatted(hearing.getMatter().title(), hearing.getMatter().draft(), hearing.getMatter().explanation());
            hearing.keepMaterials(List.of(attachments.add(hearing.getCaseNumber(), "听证材料（决策草案和说明）.txt",
                    text.getBytes(StandardCharsets.UTF_8), hearing.getPreparerId()).getId()));
        }
        return List.copyOf(hearing.getMaterials());
    }
}
