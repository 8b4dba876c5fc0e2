package org.gongkai.organization;

import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what somebody changed in the organisation: for those who keep it, and on the audit log. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeRecord {

    private final OrganizationChanges changes;
    private final AuditLog audit;
    private final OfficeClock clock;

    ChangeRecord(OrganizationChanges changes, AuditLog audit, OfficeClock clock) {
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param by the account of whoever changed it
     * @param subject the unit, role or account it is about
     * @param sentence what was changed, in Chinese
     */
    void record(String by, String subject, String sentence) {
        changes.save(new OrganizationChange(clock.instant(), by, subject, sentence));
        audit.record(AuditKind.GRANT, by, subject, sentence);
    }
}
