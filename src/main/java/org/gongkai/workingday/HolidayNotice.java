package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One yearly notice 关于××××年部分节假日安排的通知 of the General Office of the State Council, or a document of the local government
 * that gives days off beside it (全国年节及纪念日放假办法 第四条): the document, without its days. A day points to its notice ({@link CalendarDay#notice()}), not the other way round, so that a later amendment
 * can take over single days.
 *
 * @param year     the calendar year the notice arranges; it may also touch December of the year before
 * @param number   the document number, e.g. 国办发明电〔2024〕12号; empty while it has not been seen (2026)
 * @param issuedOn the date under the notice
 * @param title    the full title
 * @param local    whether the local government issued it
 */
public record HolidayNotice(int year, String number, LocalDate issuedOn, String title, boolean local) {

    /** A notice of the State Council. */
    public HolidayNotice(int year, String number, LocalDate issuedOn, String title) {
        this(year, number, issuedOn, title, false);
    }

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

    /** As a file cites it: the title, and the number where it is known. */
    public String cited() {
        return "《%s》%s".formatted(title, number.isEmpty() ? "" : "（" + number + "）");
    }
}
