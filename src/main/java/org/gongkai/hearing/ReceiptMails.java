package org.gongkai.hearing;

import java.util.List;

import org.gongkai.notification.OutgoingMessage;
import org.gongkai.notification.Outbox;
import org.gongkai.organization.Bureau;
import org.springframework.stereotype.Component;

/** Tells applicants by e-mail what happens, when they gave an address and a mail server is there. */
@Component
class ReceiptMails {

    private final Outbox outbox;
    private final Bureau bureau;

    ReceiptMails(Outbox outbox, Bureau bureau) {
        this.outbox = outbox;
        this.bureau = bureau;
    }

    void received(Hearing hearing, Participant participant) {
        send(participant, "application", "听证会报名已收到", """
                您报名参加“%s”听证会，我们已经收到，报名编号 %s。
                报名截止日：%s。截止后按公告的方式（%s）产生参加人，名单在网站公布，结果另行通知。
                凭报名编号和查询码可以在网站“听证会”栏目查询进展。
                """.formatted(hearing.getMatter().title(), participant.getKey(), hearing.getSchedule().applicationsUntil(), hearing.getMethod().title()));
    }

    void cancelled(Hearing hearing, Participant participant) {
        send(participant, "cancelled", "听证会终止的通知", """
                您报名参加的“%s”听证会已经终止。理由：%s
                终止公告见网站“听证会”栏目。
                """.formatted(hearing.getMatter().title(), hearing.getChangeReason()));
    }

    private void send(Participant participant, String what, String subject, String text) {
        if (participant.getEmail() != null && outbox.available()) {
            outbox.send(new OutgoingMessage("hearing:%s:%s".formatted(participant.getKey(), what), participant.getCaseNumber(),
                    participant.getEmail(), subject, text + "\n" + bureau.getName(), List.of()));
        }
    }
}
