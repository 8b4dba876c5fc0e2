package org.gongkai.organization;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/** An account with its roles and the state of its sign-in. */
@Entity
@Table(name = "staff_member")
class StaffMember {

    static final int ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    private String id;
    private String displayName;
    private String unitCode;
    private String email;
    private String mobile;
    private String passwordHash;
    private Instant passwordChangedAt;
    private int failedAttempts;
    private Instant lockedUntil;
    private boolean mustChangePassword;
    private boolean enabled;
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "staff_id", nullable = false)
    private List<RoleAssignment> roles = new ArrayList<>();

    protected StaffMember() {
    }

    StaffMember(String id, String displayName, String unitCode, String email, String passwordHash) {
        this.id = id;
        this.displayName = displayName;
        this.unitCode = unitCode;
        this.email = email;
        this.passwordHash = passwordHash;
        this.enabled = true;
    }

    void grant(Role role, String unit, LocalDate from) {
        roles.add(new RoleAssignment(role, unit, from));
    }

    void appoint(RoleAssignment post) {
        roles.add(post);
    }

    Optional<RoleAssignment> post(Long postId) {
        return roles.stream().filter(post -> post.id().equals(postId)).findFirst();
    }

    void cancel(RoleAssignment post) {
        roles.remove(post);
    }

    List<Post> posts() {
        return roles.stream().map(role -> role.toPost(id)).toList();
    }

    Colleague toColleague() {
        return new Colleague(id, displayName, unitCode, email, mobile, enabled);
    }

    void describe(String name, String unit, String mail, String number) {
        this.displayName = name;
        this.unitCode = unit;
        this.email = mail;
        this.mobile = number;
    }

    void disable() {
        this.enabled = false;
    }

    void enable() {
        this.enabled = true;
    }

    /** A post that has ended by then stays as it ended. */
    void endRole(Role role, String unit, LocalDate lastDay) {
        roles.stream().filter(assignment -> assignment.is(role, unit) && !assignment.toPost(id).endedBefore(lastDay)).forEach(assignment -> assignment.endOn(lastDay));
    }

    /** Counts a wrong password; after the fifth in a row the account is locked for a quarter of an hour. */
    void wrongPassword(Instant now) {
        failedAttempts++;
        if (failedAttempts >= ATTEMPTS) {
            lockedUntil = now.plus(LOCK);
            failedAttempts = 0;
        }
    }

    void rightPassword() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Null when not locked now. */
    Instant lockedUntil(Instant now) {
        return isLocked(now) ? lockedUntil : null;
    }

    /** How many wrong passwords are left before the lock. */
    int attemptsLeft() {
        return ATTEMPTS - failedAttempts;
    }

    Set<String> groupsOn(LocalDate day) {
        Set<String> groups = new TreeSet<>();
        roles.stream().filter(assignment -> assignment.holdsOn(day)).flatMap(RoleAssignment::groups).forEach(groups::add);
        return groups;
    }

    /** What a substitute may do for him or her. */
    Set<String> delegableGroupsOn(LocalDate day) {
        Set<String> groups = new TreeSet<>();
        roles.stream().filter(assignment -> assignment.holdsOn(day) && assignment.isDelegable()).flatMap(RoleAssignment::groups).forEach(groups::add);
        return groups;
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    String unitCode() {
        return unitCode;
    }

    String email() {
        return email;
    }

    String mobile() {
        return mobile;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    boolean enabled() {
        return enabled;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Sets a password of his or her own choice. */
    void setPasswordHash(String hash, Instant now) {
        this.passwordHash = hash;
        this.passwordChangedAt = now;
        this.mustChangePassword = false;
    }

    /** Sets a password somebody else has seen: it is good for one sign-in. */
    void setFirstPassword(String hash, Instant now) {
        setPasswordHash(hash, now);
        this.mustChangePassword = true;
        rightPassword();
    }
}
