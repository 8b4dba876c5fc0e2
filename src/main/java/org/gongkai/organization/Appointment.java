package org.gongkai.organization;

import java.time.LocalDate;

/**
 * That somebody is to take an office.
 *
 * @param unitCode the unit of a scoped role, null otherwise
 * @param from the first day, today at the earliest
 * @param until the last day, null for no end
 * @param rank the place among those of the same role to whom matters are escalated, may be null
 * @param basis the document it rests on, may be null
 * @param succeeds whether those who hold the office give it up the day before; always so where there is one holder
 */
public record Appointment(String personId, Role role, String unitCode, LocalDate from, LocalDate until, Integer rank, String basis,
        boolean succeeds) {

    boolean replaces() {
        return succeeds || role.forOne();
    }
}
