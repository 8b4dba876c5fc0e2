package org.gongkai.organization;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role that somebody holds, held or will hold.
 *
 * @param id null for one that is not recorded yet
 * @param unitCode the unit of a {@linkplain Role#scoped() scoped} role, null otherwise
 * @param from the first day
 * @param until the last day, null while no end is known
 * @param rank the place among those of the same role to whom matters are escalated, 1 first; null is last
 * @param basis the document it rests on, may be null
 */
public record Post(Long id, String personId, Role role, String unitCode, LocalDate from, LocalDate until, Integer rank, String basis) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** @return whether it is over before this day */
    public boolean endedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** @return whether both are the same role, of the same unit where the role is scoped */
    public boolean isSameOfficeAs(Post other) {
        return isOf(other.role, other.unitCode);
    }

    public boolean isOf(Role wanted, String unit) {
        return role == wanted && Optional.ofNullable(unitCode).equals(Optional.ofNullable(unit));
    }

    boolean overlaps(Post other) {
        return !endedBefore(other.from) && !other.endedBefore(from);
    }
}
