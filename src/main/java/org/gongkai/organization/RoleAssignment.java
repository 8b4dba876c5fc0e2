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

    protected RoleAssignment() {
    }

    RoleAssignment(Role role, String unitCode, LocalDate validFrom) {
        if (role.scoped() == (unitCode == null)) {
            throw new IllegalArgumentException("Role %s with unit %s".formatted(role.id(), unitCode));
        }
        this.roleId = role.id();
        this.unitCode = unitCode;
        this.validFrom = validFrom;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    void endOn(LocalDate lastDay) {
        this.validUntil = lastDay;
    }

    boolean is(Role role, String unit) {
        return role.id().equals(roleId) && Optional.ofNullable(unit).equals(Optional.ofNullable(unitCode));
    }

    Stream<String> groups() {
        var role = Role.byId(roleId).orElseThrow(() -> new IllegalStateException("Unknown role " + roleId));
        return switch (role) {
            case SECTION_STAFF -> Stream.of(roleId, Groups.ofUnit(unitCode));
            case SECTION_HEAD -> Stream.of(roleId, Groups.ofUnit(unitCode), Groups.headOf(unitCode));
            case LEADER_IN_CHARGE -> Stream.of(roleId, Groups.leaderOf(unitCode));
            default -> Stream.of(roleId);
        };
    }
}
