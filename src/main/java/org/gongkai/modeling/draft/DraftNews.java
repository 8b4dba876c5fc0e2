package org.gongkai.modeling.draft;

import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.gongkai.engine.ProcedureVersions.Version;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.security.RouteTable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts each step of a draft on the audit log and tells those whom it concerns: whoever may approve it, and its author. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftNews {

    private static final String PAGE = "/desk/procedures/drafts/";

    private final AuditLog audit;
    private final Inbox inbox;
    private final Organization organization;
    private final RouteTable routes;

    DraftNews(AuditLog audit, Inbox inbox, Organization organization, RouteTable routes) {
        this.audit = audit;
        this.inbox = inbox;
        this.organization = organization;
        this.routes = routes;
    }

    void submitted(ProcedureDraft draft, String title, Person by) {
        record(by, draft.getProcedureKey(), "提交“%s”的新流程，待批准".formatted(title));
        organization.people().stream().filter(person -> !person.id().equals(by.id()) && mayRelease(person, draft)).forEach(person -> tell(draft, "submitted", person.id(),
                "%s提交了“%s”的新流程，批准后才生效，请核对后批准。".formatted(by.name(), title)));
    }

    void released(ProcedureDraft draft, Version version, Person by) {
        record(by, draft.getProcedureKey(), "批准“%s”的新流程，第 %d 版生效".formatted(version.name(), version.number()));
        tell(draft, "released", draft.getSubmittedBy(), "%s批准了您提交的“%s”，第 %d 版已经生效；正在办理的案件按原来的版本办完。".formatted(by.name(), version.name(), version.number()));
    }

    /** Whoever takes back what he or she handed in knows it. */
    void withdrawn(ProcedureDraft draft, String title, Person by) {
        record(by, draft.getProcedureKey(), "撤回“%s”的新流程，没有生效".formatted(title));
        if (!draft.getSubmittedBy().equals(by.id())) {
            tell(draft, "withdrawn", draft.getSubmittedBy(), "%s没有批准您提交的“%s”。请按要求修改后重新提交。".formatted(by.name(), title));
        }
    }

    void wentBack(Version before, Version now, Person by) {
        record(by, now.key(), "恢复“%s”第 %d 版的流程，作为第 %d 版生效".formatted(now.name(), before.number(), now.number()));
    }

    private void record(Person by, String key, String deed) {
        audit.record(AuditKind.PROCEDURE, by.id(), key, deed);
    }

    private boolean mayRelease(Person person, ProcedureDraft draft) {
        return routes.permits(person, HttpMethod.POST, PAGE + draft.getId() + "/release");
    }

    private void tell(ProcedureDraft draft, String step, String account, String text) {
        inbox.tellOfNoCase("draft:%s:%s".formatted(draft.getId(), step), account, PAGE + draft.getId(), text);
    }
}
