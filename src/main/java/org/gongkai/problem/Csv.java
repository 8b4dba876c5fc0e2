package org.gongkai.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as the office's spreadsheets open it: UTF-8 with a mark, every cell quoted, no cell a formula. */
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";

    private Csv() {
    }

    /** @param lines cells by line, null for an empty cell */
    public static byte[] of(List<String> head, Stream<List<String>> lines) {
        return Stream.concat(Stream.of(head), lines).map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(END, BYTE_ORDER_MARK, END)).getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted; and what a spreadsheet would take for a formula stays a text. */
    private static String cell(String text) {
        var harmless = text == null ? "" : text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
