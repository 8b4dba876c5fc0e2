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

import org.gongkai.workingday.WorkingCalendar;

/** What a template reads as {@code f}: the fields of its order, by name. What is missing is refused, never left out. */
public final class LetterFields {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）ah:mm", Locale.SIMPLIFIED_CHINESE);

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[。；，、\\s]+$");

    private final LetterKind kind;
    private final Map<String, Object> values;
    private final WorkingCalendar calendar;

    LetterFields(LetterKind kind, Map<String, Object> values, WorkingCalendar calendar) {
        this.kind = kind;
        this.values = values;
        this.calendar = calendar;
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

    /** @return whether one of these days lies behind the last holiday notice, so that it may still move (暂定) */
    public boolean provisional(String... names) {
        return Stream.of(names).anyMatch(name -> calendar.isProvisional(localDate(name)));
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
        return day(localDate(name));
    }

    /** @return the last day of a period, marked where it may still move, e.g. 2027年1月7日（暂定） */
    public String due(String name) {
        return date(name) + calendar.mark(localDate(name));
    }

    private LocalDate localDate(String name) {
        var value = required(name);
        if (value instanceof LocalDate date) {
            return date;
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
