package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One yearly notice 关于××××年部分节假日安排的通知 of the General Office of the State Council: the document, without its
 * days. A day points to its notice ({@link CalendarDay#notice()}), not the other way round, so that a later amendment
 * can take over single days.
 *
 * @param year     the calendar year the notice arranges; it may also touch December of the year before
 * @param number   the document number, e.g. 国办发明电〔2024〕12号; empty while it has not been seen (2026)
 * @param issuedOn the date under the notice
 * @param title    the full title
 */
public record HolidayNotice(int year, String number, LocalDate issuedOn, String title) {

    /**
     * @throws NullPointerException     if a component is {@code null}; an unknown number is the empty string
     * @throws IllegalArgumentException if the title is blank
     */
    public HolidayNotice {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuedOn, "issuedOn");
        if (title.isBlank()) {
            throw new IllegalArgumentException(year + " 年的放假通知没有标题。");
        }
    }
}
