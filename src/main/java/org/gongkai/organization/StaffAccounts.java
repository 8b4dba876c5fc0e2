package org.gongkai.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as the login needs them: the password's hash, the lock after repeated wrong passwords. */
@Service
@Transactional
public class StaffAccounts {

    /**
     * What a sign-in is checked against.
     *
     * @param lockedUntil null when the account is not locked at this moment
     */
    public record Account(String id, String displayName, String passwordHash, Instant lockedUntil) {

        public boolean locked() {
            return lockedUntil != null;
        }
    }

    /**
     * What a wrong password has come to.
     *
     * @param left how many more wrong ones there may be
     * @param lockedUntil null while the account is open
     */
    public record Attempts(int left, Instant lockedUntil) {
    }

    private static final Pattern POSSIBLE_ID = Pattern.compile("[a-zA-Z0-9._-]{1,64}");

    private final StaffMembers staff;
    private final ApplicationEventPublisher events;
    private final ChangeRecord changes;
    private final OfficeClock clock;

    StaffAccounts(StaffMembers staff, ApplicationEventPublisher events, ChangeRecord changes, OfficeClock clock) {
        this.staff = staff;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String id) {
        return member(id).filter(StaffMember::enabled).map(member -> new Account(member.id(),
                member.displayName(), member.passwordHash(), member.lockedUntil(clock.instant())));
    }

    /**
     * Which password an account has, without a word of it.
     *
     * @param changedAt when it was set, null for one never changed or an unknown account
     * @param mustChange whether somebody else has seen it
     */
    public record PasswordState(Instant changedAt, boolean mustChange) {
    }

    @Transactional(readOnly = true)
    public PasswordState passwordState(String id) {
        return member(id).map(member -> new PasswordState(member.passwordChangedAt(), member.mustChangePassword())).orElse(new PasswordState(null, false));
    }

    /** Counts a wrong password. An unknown account is passed over: it must look the same from outside. */
    public Attempts wrongPassword(String id) {
        return member(id).map(member -> {
            member.wrongPassword(clock.instant());
            if (member.isLocked(clock.instant())) {
                changes.record(member.id(), member.id(), "密码连续输错五次，%s的账号锁定15分钟。".formatted(member.displayName()));
            }
            return new Attempts(member.attemptsLeft(), member.lockedUntil(clock.instant()));
        }).orElse(new Attempts(StaffMember.ATTEMPTS, null));
    }

    public void rightPassword(String id) {
        member(id).ifPresent(StaffMember::rightPassword);
    }

    @Transactional(readOnly = true)
    public boolean nobodyYet() {
        return staff.count() == 0;
    }

    /** Creates an account; the hash was made by the login's password encoder after its policy was met. */
    public void create(String id, String displayName, String unitCode, String email, String passwordHash) {
        if (AccountKeeping.SEALED.contains(id)) {
            throw new IllegalArgumentException("Account %s is reserved".formatted(id));
        }
        if (staff.existsById(id)) {
            throw new IllegalArgumentException("Account %s exists".formatted(id));
        }
        staff.save(new StaffMember(id, displayName, unitCode, email, passwordHash));
    }

    /** @throws UnknownPersonException when there is no such account */
    public void changePassword(String id, String passwordHash) {
        var member = existing(id);
        member.setPasswordHash(passwordHash, clock.instant());
        changes.record(id, id, "%s修改了自己的密码。".formatted(member.displayName()));
    }

    /**
     * Gives a role from today on.
     *
     * @param unitCode the unit of a scoped role, null otherwise
     */
    public void grant(String id, Role role, String unitCode) {
        grant(id, role, unitCode, clock.today());
    }

    /** Gives a role from a day on, that day included. */
    public void grant(String id, Role role, String unitCode, LocalDate from) {
        existing(id).grant(role, unitCode, from);
        events.publishEvent(new PostsChanged(id));
    }

    /** Ends a role: today is the first day without it. */
    public void revoke(String id, Role role, String unitCode) {
        existing(id)
                .endRole(role, unitCode, clock.today().minusDays(1));
        events.publishEvent(new PostsChanged(id));
    }

    private StaffMember existing(String id) {
        return member(id).orElseThrow(() -> new UnknownPersonException(id));
    }

    /** What can be no account is asked of nobody: a database refuses some characters, and loudly. */
    private Optional<StaffMember> member(String id) {
        return POSSIBLE_ID.matcher(id).matches() ? staff.findById(id) : Optional.empty();
    }
}
