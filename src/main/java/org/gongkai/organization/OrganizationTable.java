package org.gongkai.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * The organisation as the workbook has it: units, people, and every post that holds or is to come.
 */
record OrganizationTable(List<UnitLine> units, List<PersonLine> people, List<PostLine> posts) {

    /** @param row where it stands, as Excel counts */
    record UnitLine(int row, String code, String name, String kind) {
    }

    record PersonLine(int row, String id, String name, String unitCode, String email, String mobile) {
    }

    /**
     * @param from null for today
     * @param unreadable what stands where a day or a number should, null when all could be read
     */
    record PostLine(int row, String personId, String role, String unitCode, LocalDate from, LocalDate until, Integer rank, String basis,
            String unreadable) {
    }
}
