package org.gongkai.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.problem.TextRule;

/** Reads what was typed into a setting; each refusal is a sentence that says what is expected. */
final class Typing {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-月](\\d{1,2})日?");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,，、\\s]+");
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    private Typing() {
    }

    static LocalTime time(String title, String text) {
        var typed = TIME.matcher(text.strip());
        return dated(typed.matches(), () -> LocalTime.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2))),
                "%s请写成几点几分，例如 08:30。".formatted(title));
    }

    /** The 29th of February is refused: it would be another day in three years of four. */
    static MonthDay dayOfYear(String title, String text) {
        var typed = DAY.matcher(text.strip());
        return dated(typed.matches() && !text.strip().matches("0?2[-月]29日?"),
                () -> MonthDay.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2))), "%s请写成月-日，例如 05-01。".formatted(title));
    }

    private static <T> T dated(boolean matches, java.util.function.Supplier<T> value, String expected) {
        try {
            require(matches, expected);
            return value.get();
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(expected, none);
        }
    }

    static Integer number(String title, String text, int least, int most) {
        var number = text.strip();
        var expected = "%s请填写 %d 至 %d 的整数。".formatted(title, least, most);
        require(number.matches("\\d{1,9}"), expected);
        var value = Integer.parseInt(number);
        require(value >= least && value <= most, expected);
        return value;
    }

    static List<Integer> numbers(String title, String text, int least, int most, int count) {
        var parts = Arrays.stream(BETWEEN_NUMBERS.split(text.strip())).filter(part -> !part.isEmpty()).toList();
        require(!parts.isEmpty() && parts.size() <= count, "%s请填写 1 至 %d 个整数，用顿号分开，例如 3、1。".formatted(title, count));
        var numbers = parts.stream().map(part -> number(title, part, least, most)).sorted(Comparator.reverseOrder()).toList();
        require(Set.copyOf(numbers).size() == numbers.size(), "%s不能有重复的数。".formatted(title));
        return numbers;
    }

    static Boolean onOff(String text) {
        return "开".equals(text) || "true".equals(text);
    }

    static String words(String title, String text, int limit, Set<String> fields, boolean oneLine) {
        var words = text.strip().replace("\r\n", "\n");
        require(!words.isEmpty(), "请填写%s。".formatted(title));
        require(words.length() <= limit, "%s不能超过 %d 个字。".formatted(title, limit));
        require(oneLine ? TextRule.isLine(words) : TextRule.isText(words), oneLine ? TextRule.lineMessage(title) : TextRule.textMessage(title));
        var unknown = FIELD.matcher(words).results().map(MatchResult::group).filter(field -> !fields.contains(field.substring(1, field.length() - 1)))
                .collect(Collectors.joining("、"));
        require(unknown.isEmpty(), "%s里的%s不是可以用的字段；可以用的有：%s。".formatted(title, unknown, fields.stream().sorted().map("{%s}"::formatted).collect(Collectors.joining("、"))));
        require(FIELD.matcher(words).replaceAll("").chars().noneMatch(sign -> sign == '{' || sign == '}'),
                "%s里的花括号不成对：字段要写成 {字段名}。".formatted(title));
        return words;
    }

    private static void require(boolean met, String expected) {
        if (!met) {
            throw new IllegalArgumentException(expected);
        }
    }
}
