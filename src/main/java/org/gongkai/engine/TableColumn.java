package org.gongkai.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.feel.FeelEngine;

/**
 * A column of conditions, asked with every value that its cells tell apart: each text they name and one they do not name, each
 * limit and what lies beside it. The engine's own FEEL answers, so that a cell means here what it means for a case.
 */
final class TableColumn {

    private static final Pattern TIME = Pattern.compile("date and time\\(\\s*\"(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})\"\\s*\\)");
    private static final Pattern DAY = Pattern.compile("(?:date\\(\\s*|@)\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"-])-?\\d+(?:\\.\\d+)?");
    private static final String ANOTHER = "\u0001";
    /** Beyond these nobody reads the table, and asking it all would take long: what it says is left alone. */
    private static final int MOST_VALUES = 500;
    private static final int LONGEST_CELL = 500;
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    private final String name;
    private final List<Object> values;
    private final boolean told;
    private final Map<String, List<Boolean>> answers = new HashMap<>();

    /**
     * @param name the expression of the input
     * @param type as written, empty where none is
     * @param cells what is written in it
     * @throws java.time.format.DateTimeParseException when a cell names a day that is none
     */
    TableColumn(String name, String type, List<String> cells) {
        this.name = name;
        var all = cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL) ? List.<Object>of() : valuesOf(type, String.join("\n", cells));
        this.told = !all.isEmpty() && all.size() <= MOST_VALUES;
        this.values = told ? all : List.of(ANOTHER);
    }

    private static List<Object> valuesOf(String type, String all) {
        var times = neighbours(found(TIME, all).map(LocalDateTime::parse).toList(), at -> List.of(at.minusSeconds(1), at, at.plusSeconds(1)));
        var days = neighbours(found(DAY, all).map(LocalDate::parse).toList(), at -> List.of(at.minusDays(1), at, at.plusDays(1)));
        return Stream.of(times, days, plain(type, all)).filter(found -> !found.isEmpty()).findFirst().orElseThrow();
    }

    private static List<Object> plain(String type, String all) {
        if ("boolean".equals(type)) {
            return List.of(true, false);
        }
        var numbers = neighbours(found(NUMBER, TEXT.matcher(all).replaceAll("")).map(BigDecimal::new).toList(), at -> List.of(at.subtract(BigDecimal.ONE), at, at.add(BigDecimal.ONE)));
        if (!numbers.isEmpty()) {
            return numbers;
        }
        List<Object> texts = new ArrayList<>(new TreeSet<>(found(TEXT, all).toList()));
        texts.add(ANOTHER);
        return texts;
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.groupCount() == 0 ? result.group() : result.group(1));
    }

    private static <T extends Comparable<? super T>> List<Object> neighbours(List<T> points, Function<T, List<T>> beside) {
        TreeSet<T> all = new TreeSet<>();
        points.forEach(point -> all.addAll(beside.apply(point)));
        return new ArrayList<>(all);
    }

    String name() {
        return name;
    }

    /** @return whether its values are days or times, from the first to the last */
    boolean isOrdered() {
        return values.get(0) instanceof LocalDate || values.get(0) instanceof LocalDateTime;
    }

    int size() {
        return values.size();
    }

    /** @return a value for people */
    String inWords(int value) {
        return ANOTHER.equals(values.get(value)) ? "其他" : String.valueOf(values.get(value));
    }

    /** @return for each value whether the cell holds for it; null where that cannot be told without a case */
    List<Boolean> holds(String cell) {
        return answers.computeIfAbsent(cell, text -> values.stream().map(value -> holds(text, value)).toList());
    }

    private Boolean holds(String cell, Object value) {
        if (cell.isEmpty() || "-".equals(cell)) {
            return true;
        }
        if (!told) {
            return null;
        }
        var answer = FEEL.evalUnaryTests(cell, Map.of("cellInput", value));
        return answer.isRight() && answer.toOption().get() instanceof Boolean holds ? holds : null;
    }
}
