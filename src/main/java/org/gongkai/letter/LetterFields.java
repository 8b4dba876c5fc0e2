package org.gongkai.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a template reads as {@code f}: the fields of its order, by name. What is missing is refused, never left out. */
public final class LetterFields {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）ah:mm", Locale.SIMPLIFIED_CHINESE);

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[。；，、\\s]+$");

    private final LetterKind kind;
    private final Map<String, Object> values;

    LetterFields(LetterKind kind, Map<String, Object> values) {
        this.kind = kind;
        this.values = values;
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** @return whether there is something under this name: no null, no blank text, no empty list */
    public boolean has(String name) {
        var value = values.get(name);
        return !(value == null || value instanceof CharSequence text && text.toString().isBlank()
                || value instanceof Collection<?> list && list.isEmpty());
    }

    /** @return whether the field is there and true */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** @return a text for the middle of a sentence: on one line and without the mark that ends it; or a number */
    public String text(String name) {
        var value = required(name);
        if (value instanceof CharSequence || value instanceof Number) {
            return END_OF_SENTENCE.matcher(SPACE.matcher(value.toString().strip()).replaceAll(" ")).replaceFirst("");
        }
        throw new MissingLetterFieldException(kind, name, "a text", value);
    }

    /** @return a day, e.g. 2026年11月23日 */
    public String date(String name) {
        var value = required(name);
        if (value instanceof LocalDate date) {
            return day(date);
        }
        throw new MissingLetterFieldException(kind, name, "a LocalDate", value);
    }

    /** @return a day with its weekday and the time, e.g. 2026年11月23日（星期一）上午9:00 */
    public String minute(String name) {
        var value = required(name);
        if (value instanceof LocalDateTime time) {
            return MINUTE.format(time);
        }
        throw new MissingLetterFieldException(kind, name, "a LocalDateTime", value);
    }

    /** @return the paragraphs of a text, or of all texts of a list; blank ones are left out */
    public List<String> paragraphs(String name) {
        var value = required(name);
        var texts = value instanceof Collection<?> list ? list.stream() : Stream.of(value);
        return texts.flatMap(text -> {
            if (text instanceof CharSequence) {
                return text.toString().lines();
            }
            throw new MissingLetterFieldException(kind, name, "texts", text);
        }).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private Object required(String name) {
        if (!has(name)) {
            throw new MissingLetterFieldException(kind, name);
        }
        return values.get(name);
    }
}
