package org.gongkai.notification;

import java.util.List;

import org.gongkai.organization.Organization;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells a member of staff by e-mail what is in the inbox, for those who have an address. */
@Component
class StaffMail {

    private final Outbox outbox;
    private final Organization organization;
    private final String baseUrl;

    /** @param baseUrl where the application is reached, without a slash at the end; without it a mail has no link */
    StaffMail(Outbox outbox, Organization organization, @Value("${gongkai.base-url:}") String baseUrl) {
        this.outbox = outbox;
        this.organization = organization;
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
    }

    void send(String messageKey, String recipient, String caseNumber, String text) {
        if (outbox.available()) {
            organization.emailOf(recipient).filter(MailAddress::isValid).ifPresent(address -> outbox.send(new OutgoingMail(
                    "inbox:" + messageKey, caseNumber, address, "政务公开系统提醒：案件 " + caseNumber, body(caseNumber, text), List.of())));
        }
    }

    private String body(String caseNumber, String text) {
        var place = baseUrl.isEmpty() ? "请登录政务公开系统查看案件 %s。".formatted(caseNumber) : "查看案件：%s/desk/cases/%s".formatted(baseUrl, caseNumber);
        return "%s%n%n%s%n%n本邮件由政务公开系统自动发出，请勿回复。%n".formatted(text, place);
    }
}
