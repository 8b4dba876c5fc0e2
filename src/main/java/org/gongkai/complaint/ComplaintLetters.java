package org.gongkai.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.casefile.Journal;
import org.gongkai.deadline.Deadline;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterOrder;
import org.gongkai.letter.Letters;
import org.gongkai.notification.Outbox;
import org.springframework.stereotype.Component;

/** The letters of a complaint: the receipt, the answer, the refusal. */
@Component
class ComplaintLetters {

    private final Letters letters;
    private final Outbox outbox;

    ComplaintLetters(Letters letters, Outbox outbox) {
        this.letters = letters;
        this.outbox = outbox;
    }

    Letter issueReceipt(Complaint complaint, Deadline deadline) {
        Map<String, Object> fields = new HashMap<>(common(complaint));
        fields.put("replyDue", deadline.getInternalDue());
        var byMail = complaint.getComplainant().getEmail() != null && outbox.available();
        return letters.issue(order(complaint, LetterKind.COMPLAINT_RECEIPT, byMail ? DeliveryWay.EMAIL : DeliveryWay.PORTAL, fields, Journal.SYSTEM));
    }

    /** @param issuedBy the account that signed it */
    Letter issueReply(Complaint complaint, ComplaintReply words, String issuedBy) {
        return letters.issue(reply(complaint, words, issuedBy));
    }

    /** @return the answer as it would be issued, as HTML without a frame */
    String preview(Complaint complaint, ComplaintReply words) {
        return letters.preview(reply(complaint, words, Journal.SYSTEM));
    }

    private LetterOrder reply(Complaint complaint, ComplaintReply words, String issuedBy) {
        Map<String, Object> fields = new HashMap<>(common(complaint));
        if (complaint.isRefused()) {
            fields.put("reason", refusal(complaint, words));
            if (complaint.getRefusalElsewhere() != null) {
                fields.put("elsewhere", complaint.getRefusalElsewhere());
            }
            return order(complaint, LetterKind.COMPLAINT_NOT_ACCEPTED, way(complaint), fields, issuedBy);
        }
        fields.put("findings", paragraphs(words.getFindings()));
        fields.put("measures", paragraphs(words.getMeasures()));
        return order(complaint, LetterKind.COMPLAINT_REPLY, way(complaint), fields, issuedBy);
    }

    private static List<String> refusal(Complaint complaint, ComplaintReply words) {
        List<String> reason = new ArrayList<>();
        if (complaint.getRefusalGround() != RefusalGround.OTHER) {
            reason.add(complaint.getRefusalGround().sentence());
        }
        reason.addAll(paragraphs(words.getFindings()));
        return reason;
    }

    private static Map<String, Object> common(Complaint complaint) {
        return Map.of("receivedOn", complaint.getReceivedOn(), "kindName", complaint.getKind().title());
    }

    /** Whoever took it back asked for nothing any more: the answer is kept for whoever has the code. So it is without a mail server. */
    private DeliveryWay way(Complaint complaint) {
        var wanted = complaint.getComplainant().getDeliveryWay();
        return complaint.getWithdrawnAt() != null || wanted == DeliveryWay.EMAIL && !outbox.available() ? DeliveryWay.PORTAL : wanted;
    }

    private static LetterOrder order(Complaint complaint, LetterKind kind, DeliveryWay way, Map<String, Object> fields, String issuedBy) {
        var complainant = complaint.getComplainant();
        var name = complainant.isAnonymous() ? "匿名%s人".formatted(complaint.getKind().title()) : complainant.getName();
        return new LetterOrder(complaint.getCaseNumber(), kind,
                new Addressee(Addressee.APPLICANT, name, complainant.getAddress(), complainant.getEmail()), way, fields, List.of(), issuedBy);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
