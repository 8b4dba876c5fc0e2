package org.gongkai.security;

import java.time.Instant;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.organization.StaffAccounts.PasswordState;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * What a session remembers of its sign-in: which password opened it, by the moment that password was set, and whether somebody
 * else has seen it. Another password, or a reset one, is another moment and ends the session; so the two never disagree.
 */
class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final Instant passwordSetAt;
    private final boolean firstPassword;

    SignInDetails(HttpServletRequest request, PasswordState password) {
        super(request);
        this.passwordSetAt = password.changedAt();
        this.firstPassword = password.mustChange();
    }

    boolean firstPassword() {
        return firstPassword;
    }

    boolean openedWithPasswordOf(Instant moment) {
        return Objects.equals(passwordSetAt, moment);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof SignInDetails details && openedWithPasswordOf(details.passwordSetAt);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Objects.hashCode(passwordSetAt);
    }
}
