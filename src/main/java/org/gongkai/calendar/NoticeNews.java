package org.gongkai.calendar;

import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.security.RouteTable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts each step of a notice on the audit log and tells those whom it concerns: whoever may confirm a proposal that it
 * waits, and whoever proposed it what became of it. Each is told once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeNews {

    private static final String PAGE = "/desk/calendar/notices/";

    private final AuditLog audit;
    private final Inbox inbox;
    private final Organization organization;
    private final RouteTable routes;

    NoticeNews(AuditLog audit, Inbox inbox, Organization organization, RouteTable routes) {
        this.audit = audit;
        this.inbox = inbox;
        this.organization = organization;
        this.routes = routes;
    }

    void proposed(NoticeEntry entry, Person by) {
        record(by, "录入%s，待另一人确认".formatted(entry.notice().cited()));
        organization.people().stream().filter(person -> !person.id().equals(by.id()) && mayConfirm(person, entry)).forEach(person -> tell(entry, "proposed", person.id(),
                "%s录入了%s，确认后才生效，请与原文核对后确认。".formatted(by.name(), entry.notice().cited())));
    }

    void confirmed(NoticeEntry entry, Person by) {
        record(by, "确认%s，工作日历更新为第 %d 版".formatted(entry.notice().cited(), entry.getEdition()));
        tell(entry, "confirmed", entry.getProposedBy(), "%s确认了您录入的%s，已经生效，在办案件正按新的日历改期。".formatted(by.name(), entry.notice().cited()));
    }

    /** Whoever takes back what he or she proposed knows it. */
    void withdrawn(NoticeEntry entry, Person by) {
        record(by, "撤回%s，没有生效".formatted(entry.notice().cited()));
        if (!entry.getProposedBy().equals(by.id())) {
            tell(entry, "withdrawn", entry.getProposedBy(), "%s撤回了您录入的%s，没有生效；仍然需要的，请核对后重新录入。".formatted(by.name(), entry.notice().cited()));
        }
    }

    private void record(Person by, String deed) {
        audit.record(AuditKind.CALENDAR, by.id(), null, deed);
    }

    private boolean mayConfirm(Person person, NoticeEntry entry) {
        return routes.permits(person, HttpMethod.POST, PAGE + entry.getId() + "/confirm");
    }

    private void tell(NoticeEntry entry, String step, String account, String text) {
        inbox.tellOfNoCase("notice:%d:%s".formatted(entry.getId(), step), account, PAGE + entry.getId(), text);
    }
}
