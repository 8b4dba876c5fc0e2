package org.gongkai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.gongkai.organization.StaffAccounts;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Binds a session to the password it was opened with: who changes the password, because somebody else may know it,
 * ends every other session of the account. The moment the password was set is compared for equality and never with a
 * clock, so that neither rounding nor a shifted clock keeps a session alive.
 */
@Component
public class PasswordSessions {

    private final StaffAccounts accounts;

    PasswordSessions(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** Read before the password is checked: a change in between ends the new session rather than missing it. */
    SignInDetails detailsOf(HttpServletRequest login) {
        var id = login.getParameter("username");
        return details(login, id == null ? "" : id.strip());
    }

    /** @throws CredentialsExpiredException when the password has been changed since; the session is gone then */
    void requireCurrent(Authentication authentication, HttpServletRequest request) {
        if (authentication == null || !(authentication.getDetails() instanceof SignInDetails details)
                || details.openedWithPasswordOf(accounts.passwordState(authentication.getName()).changedAt())) {
            return;
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        throw new CredentialsExpiredException("密码已更改，请重新登录。");
    }

    /** @return whether the password is one that somebody else has seen; without a session of ours it is looked up */
    boolean firstPassword(Authentication authentication) {
        return authentication.getDetails() instanceof SignInDetails details ? details.firstPassword()
                : accounts.passwordState(authentication.getName()).mustChange();
    }

    /** Keeps the session in which the password was just changed. */
    public void carryOver(HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() instanceof AbstractAuthenticationToken token) {
            token.setDetails(details(request, token.getName()));
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        }
    }

    private SignInDetails details(HttpServletRequest request, String id) {
        return new SignInDetails(request, accounts.passwordState(id));
    }
}
