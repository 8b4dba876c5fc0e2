package org.gongkai.security;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;

import org.gongkai.organization.Organization;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.organization.StaffAccounts.Account;
import org.gongkai.organization.StaffAccounts.Attempts;
import org.gongkai.workingday.OfficeClock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks account and password, for the login page and for HTTP Basic alike. An account that does not exist gets the
 * same answers in the same time as one that does, the lock included.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    private static final int STRIPES = 64;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm").withZone(OfficeClock.ZONE);

    private final StaffAccounts accounts;
    private final Organization organization;
    private final PasswordEncoder encoder;
    private final UnknownAccounts unknown;
    private final ProvedPasswords proved;
    private final String nobodysHash;
    /** One sign-in of an account at a time: attempts in parallel would each count as the first. */
    private final Object[] stripes = IntStream.range(0, STRIPES).mapToObj(stripe -> new Object()).toArray();

    StaffSignIn(StaffAccounts accounts, Organization organization, PasswordEncoder encoder, UnknownAccounts unknown,
            ProvedPasswords proved) {
        this.accounts = accounts;
        this.organization = organization;
        this.encoder = encoder;
        this.unknown = unknown;
        this.proved = proved;
        this.nobodysHash = encoder.encode("nobody's password");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        var id = attempt.getName().strip();
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var known = accounts.find(id).filter(account -> !account.locked() && proved.holds(account, password));
        if (known.isPresent()) {
            return welcome(known.get());
        }
        synchronized (stripes[Math.floorMod(id.hashCode(), STRIPES)]) {
            return accounts.find(id).map(account -> check(account, password)).orElseThrow(() -> refuse(id, password));
        }
    }

    private Authentication check(Account account, String password) {
        if (account.locked()) {
            throw new LockedException(locked(account.lockedUntil()));
        }
        if (!encoder.matches(password, account.passwordHash())) {
            throw wrong(accounts.wrongPassword(account.id()));
        }
        proved.remember(account, password);
        return welcome(account);
    }

    private Authentication welcome(Account account) {
        accounts.rightPassword(account.id());
        var groups = organization.person(account.id()).groups().stream().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id(), account.displayName()), null, groups);
    }

    private AuthenticationException refuse(String id, String password) {
        var lockedUntil = unknown.lockedUntil(id);
        if (lockedUntil != null) {
            return new LockedException(locked(lockedUntil));
        }
        encoder.matches(password, nobodysHash);
        return wrong(unknown.wrongPassword(id));
    }

    /** Says how many attempts are left: a colleague who mistypes is not to be locked out unawares, and a guesser counts anyway. */
    private static BadCredentialsException wrong(Attempts attempts) {
        return new BadCredentialsException("账号或密码不正确。" + (attempts.lockedUntil() == null
                ? "再输错 %d 次，账号将锁定15分钟。".formatted(attempts.left()) : locked(attempts.lockedUntil())));
    }

    /** A started minute counts as a whole one, so that the time said is never too early. */
    private static String locked(Instant until) {
        return "密码连续输错五次，账号已锁定15分钟，请在 %s 以后再试，或者请安全保密管理员解除锁定。"
                .formatted(MINUTE.format(until.plusSeconds(59)));
    }
}
