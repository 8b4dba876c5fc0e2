package org.gongkai.disclosure;

import java.util.List;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterSent;
import org.gongkai.letter.Letters;
import org.gongkai.notification.Outbox;
import org.gongkai.notification.OutgoingMessage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells applicants who left an address that their request has arrived, and that a letter lies on the portal; a letter by
 * e-mail is its own message. Neither what was asked for nor the query code is in a mail.
 */
@Component
class CitizenMails {
    private final InformationRequests requests;
    private final Letters letters;
    private final Outbox outbox;

    CitizenMails(InformationRequests requests, Letters letters, Outbox outbox) {
        this.requests = requests;
        this.letters = letters;
        this.outbox = outbox;
    }

    void received(InformationRequest request) {
        send(request, "received", "已收到您的政府信息公开申请（%s）".formatted(request.getCaseNumber()),
                "您（单位）提交的政府信息公开申请已经收到，编号 %s。本机关将与您确认收到申请的日期。请凭编号和提交时取得的查询码，在本机关政务公开平台“申请查询”中查看办理进度。".formatted(request.getCaseNumber()));
    }

    @EventListener
    void letterIsThere(LetterSent sent) {
        requests.findById(sent.caseNumber()).filter(request -> Addressee.APPLICANT.equals(sent.party())).ifPresent(request -> {
            var letter = letters.find(sent.caseNumber(), sent.letterId()).orElseThrow();
            if (letter.getWay() == DeliveryWay.PORTAL) {
                send(request, "letter-" + letter.getId(), "您的政府信息公开申请（%s）有新的文书".formatted(request.getCaseNumber()),
                        "本机关向您（单位）发出了《%s》（%s）。请凭申请编号 %s 和查询码，在本机关政务公开平台“申请查询”中查收。".formatted(letter.getKind().title(),
                                letter.getNumber(), request.getCaseNumber()));
            }
        });
    }

    private void send(InformationRequest request, String about, String subject, String text) {
        if (request.getApplicant().getEmail() != null && outbox.available()) {
            outbox.send(new OutgoingMessage(request.getCaseNumber() + ":" + about, request.getCaseNumber(), request.getApplicant().getEmail(), subject, text, List.of()));
        }
    }
}
