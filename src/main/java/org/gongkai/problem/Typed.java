package org.gongkai.problem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Reads what somebody typed on a page. What cannot be read is null like what was not written; the domain says what is
 * missing, so that a form always comes back with one sentence at the field.
 */
public final class Typed {

    private Typed() {
    }

    /** A browser counts a line break as one character and sends two; a limit must mean the same on both sides. */
    public static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }

    /** @return the constant with this name */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst().orElse(null);
    }

    /** @return the day written as {@code 2026-11-23} */
    public static LocalDate date(String text) {
        return temporal(text, LocalDate::parse);
    }

    /** @param parse of the type, e.g. {@code LocalTime::parse} */
    public static <T> T temporal(String text, Function<String, T> parse) {
        try {
            return text == null || text.isBlank() ? null : parse.apply(text.strip());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    /** @return the whole number of at most six digits */
    public static Integer number(String text) {
        return text != null && text.strip().matches("-?\\d{1,6}") ? Integer.valueOf(text.strip()) : null;
    }
}
