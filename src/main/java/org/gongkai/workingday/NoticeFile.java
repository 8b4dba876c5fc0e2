package org.gongkai.workingday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the two files of {@code /calendar}: the notices and their days (UTF-8, comma separated, no quoting, lines that
 * start with {@code #} are remarks). A file that is not exactly as expected stops the start of the application.
 */
final class NoticeFile {

    private static final String NOTICES = "/calendar/notices.csv";
    private static final String DAYS = "/calendar/holiday-days.csv";
    private static final String NOTICES_HEADER = "notice,year,number,issued_on,title";
    private static final String DAYS_HEADER = "date,kind,festival,notice";

    /** The notices of the files that come with the application; below the names it needs, read at first use. */
    static final NoticeLedger OFFICIAL = official();

    private NoticeFile() {
    }

    private static NoticeLedger official() {
        try (Reader notices = resource(NOTICES); Reader days = resource(DAYS)) {
            return read(notices, days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalStateException    if a file does not have its header or a line cannot be read
     * @throws IllegalArgumentException if the notices make no calendar ({@link NoticeGuard})
     */
    static NoticeLedger read(Reader noticeFile, Reader dayFile) throws IOException {
        Map<String, HolidayNotice> byKey = rows(noticeFile, NOTICES_HEADER, NoticeFile::notice).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return NoticeLedger.of(byKey.values(), rows(dayFile, DAYS_HEADER, cells -> day(cells, byKey)));
    }

    private static Map.Entry<String, HolidayNotice> notice(String[] cells) {
        return Map.entry(cells[0], new HolidayNotice(Integer.parseInt(cells[1]), cells[2], LocalDate.parse(cells[3]), cells[4]));
    }

    private static CalendarDay day(String[] cells, Map<String, HolidayNotice> byKey) {
        if (!byKey.containsKey(cells[3])) {
            throw new IllegalArgumentException("no notice " + cells[3]);
        }
        DayKind kind = DayKind.valueOf(cells[1].toUpperCase(Locale.ROOT));
        return new CalendarDay(LocalDate.parse(cells[0]), kind, cells[2], byKey.get(cells[3]));
    }

    private static <T> List<T> rows(Reader file, String header, Function<String[], T> toRow) throws IOException {
        List<String> lines = new BufferedReader(file).lines().filter(line -> !line.startsWith("#")).toList();
        if (lines.isEmpty() || !lines.get(0).equals(header)) {
            throw new IllegalStateException("A calendar file does not start with " + header);
        }
        List<T> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(line, header, toRow));
        }
        return rows;
    }

    private static <T> T row(String line, String header, Function<String[], T> toRow) {
        String[] cells = line.split(",", -1);
        try {
            if (cells.length != header.split(",").length) {
                throw new IllegalArgumentException(cells.length + " cells");
            }
            return toRow.apply(cells);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Calendar line \"" + line + "\" is not " + header, e);
        }
    }

    private static Reader resource(String name) {
        InputStream stream = NoticeFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The calendar file " + name + " is missing from the application");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
