package org.gongkai.disclosure.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** Reads what was typed on a page; what cannot be read is null, and the domain says what is missing. */
final class Typed {

    private Typed() {
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst().orElse(null);
    }

    static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    static Integer number(String text) {
        return text != null && text.strip().matches("-?\\d{1,6}") ? Integer.valueOf(text.strip()) : null;
    }

    /** A browser counts a line break as one character and sends two; a limit must mean the same on both sides. */
    static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
