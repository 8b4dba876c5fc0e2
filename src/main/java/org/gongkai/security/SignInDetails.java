package org.gongkai.security;

import java.time.Instant;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What a session remembers of its sign-in: which password opened it, by the moment that password was set. */
class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final Instant passwordSetAt;

    SignInDetails(HttpServletRequest request, Instant passwordSetAt) {
        super(request);
        this.passwordSetAt = passwordSetAt;
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
