package org.gongkai.settings;

import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing the bureau sets itself, with what holds until somebody does.
 *
 * @param <T> what the rest of the application reads
 */
public final class Setting<T> {

    /** How it is typed. */
    public enum Kind { TIME, NUMBER, NUMBERS, SWITCH, DAY_OF_YEAR, LINE, TEXT }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");

    private final String key;
    private final Kind kind;
    private final String title;
    private final String help;
    private final T usual;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    private Setting(String key, Kind kind, String title, String help, T usual, Function<String, T> reader, Function<T, String> writer) {
        this.key = key;
        this.kind = kind;
        this.title = title;
        this.help = help;
        this.usual = usual;
        this.reader = reader;
        this.writer = writer;
    }

    /** A time of the day in the office's zone, to the minute. */
    public static Setting<LocalTime> time(String key, String title, String help, LocalTime usual) {
        return new Setting<>(key, Kind.TIME, title, help, usual, text -> Typing.time(title, text), TIME::format);
    }

    /** A whole number between two others. */
    public static Setting<Integer> number(String key, String title, String help, int least, int most, int usual) {
        return new Setting<>(key, Kind.NUMBER, title, help, usual, text -> Typing.number(title, text, least, most), String::valueOf);
    }

    /** Some different whole numbers between two others, kept largest first; at least one. */
    public static Setting<List<Integer>> numbers(String key, String title, String help, int least, int most, int count, List<Integer> usual) {
        return new Setting<>(key, Kind.NUMBERS, title, help, usual, text -> Typing.numbers(title, text, least, most, count),
                numbers -> numbers.stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    /** On or off. */
    public static Setting<Boolean> onOff(String key, String title, String help, boolean usual) {
        return new Setting<>(key, Kind.SWITCH, title, help, usual, Typing::onOff, on -> on ? "开" : "关");
    }

    /** A day of every year. */
    public static Setting<MonthDay> dayOfYear(String key, String title, String help, MonthDay usual) {
        return new Setting<>(key, Kind.DAY_OF_YEAR, title, help, usual, text -> Typing.dayOfYear(title, text), DAY_OF_YEAR::format);
    }

    /** One line with fields in braces, e.g. {@code 案件 {案件编号} 有新进展}. */
    public static Setting<String> line(String key, String title, String help, int limit, Set<String> fields, String usual) {
        return new Setting<>(key, Kind.LINE, title, help, usual, text -> Typing.words(title, text, limit, fields, true), Function.identity());
    }

    /** Some lines with fields in braces. */
    public static Setting<String> text(String key, String title, String help, int limit, Set<String> fields, String usual) {
        return new Setting<>(key, Kind.TEXT, title, help, usual, text -> Typing.words(title, text, limit, fields, false), Function.identity());
    }

    /**
     * @param text as it was typed or kept
     * @throws IllegalArgumentException with a Chinese sentence that says what is expected
     */
    T read(String text) {
        return reader.apply(text == null ? "" : text);
    }

    /** @return as it is kept, typed and shown */
    String write(T value) {
        return writer.apply(value);
    }

    /** @return what holds until somebody sets it, as it is typed */
    public String usualText() {
        return write(usual);
    }

    T usual() {
        return usual;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String help() {
        return help;
    }
}
