package org.gongkai.calendar;

import java.util.Objects;

/**
 * A document of the local government as somebody types it.
 *
 * @param title of the document
 * @param number of the document
 * @param issuedOn the day it was issued, {@code 2026-11-23}
 * @param days a day a line
 */
public record LocalNoticeForm(String title, String number, String issuedOn, String days) {

    static final LocalNoticeForm EMPTY = new LocalNoticeForm(null, null, null, null);

    public LocalNoticeForm {
        title = Objects.requireNonNullElse(title, "");
        number = Objects.requireNonNullElse(number, "");
        issuedOn = Objects.requireNonNullElse(issuedOn, "");
        days = Objects.requireNonNullElse(days, "");
    }
}
