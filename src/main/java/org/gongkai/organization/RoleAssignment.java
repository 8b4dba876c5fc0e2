package org.gongkai.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A role held for a time, for one unit where the role is {@linkplain Role#scoped() scoped}. */
@Entity
@Table(name = "staff_role")
class RoleAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "role")
    private String roleId;
    private String unitCode;
    private LocalDate validFrom;
    private LocalDate validUntil;
    @Column(name = "escalation_rank")
    private Integer rank;
    private String basis;

    void describe(Integer escalationRank, String document) {
        this.rank = escalationRank;
        this.basis = document;
    }

    protected RoleAssignment() {
    }

    RoleAssignment(Role role, String unitCode, LocalDate validFrom) {
        this(role, unitCode, validFrom, null, null, null);
    }

    RoleAssignment(Role role, String unitCode, LocalDate validFrom, LocalDate validUntil, Integer rank, String basis) {
        if (role.scoped() == (unitCode == null)) {
            throw new IllegalArgumentException("Role %s with unit %s".formatted(role.id(), unitCode));
        }
        this.roleId = role.id();
        this.unitCode = unitCode;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.rank = rank;
        this.basis = basis;
    }

    Post toPost(String personId) {
        return new Post(id, personId, role(), unitCode, validFrom, validUntil, rank, basis);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    void endOn(LocalDate lastDay) {
        this.validUntil = lastDay;
    }

    /** Goes on as if no end had been named. */
    void goesOn() {
        this.validUntil = null;
    }

    Long id() {
        return id;
    }

    boolean is(Role role, String unit) {
        return role.id().equals(roleId) && Optional.ofNullable(unit).equals(Optional.ofNullable(unitCode));
    }

    boolean isDelegable() {
        return role().delegable();
    }

    Stream<String> groups() {
        return switch (role()) {
            case SECTION_STAFF -> Stream.of(roleId, Groups.ofUnit(unitCode));
            case SECTION_HEAD -> Stream.of(roleId, Groups.ofUnit(unitCode), Groups.headOf(unitCode));
            case LEADER_IN_CHARGE -> Stream.of(roleId, Groups.leaderOf(unitCode));
            default -> Stream.of(roleId);
        };
    }

    private Role role() {
        return Role.byId(roleId).orElseThrow(() -> new IllegalStateException("Unknown role " + roleId));
    }
}
