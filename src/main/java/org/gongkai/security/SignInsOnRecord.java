package org.gongkai.security;

import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Every sign-in at the login page is on the audit log; a program that sends its password with each request signs in nowhere. */
@Component
class SignInsOnRecord {

    private final AuditLog audit;

    SignInsOnRecord(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signedIn) {
        var account = signedIn.getAuthentication().getName();
        audit.record(AuditKind.SIGN_IN, account, account, "登录系统。");
    }
}
