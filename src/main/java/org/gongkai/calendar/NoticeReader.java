package org.gongkai.calendar;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.workingday.WorkingCalendar;

/**
 * Reads the text of a notice 关于××××年部分节假日安排的通知 as it is pasted from the official site. All or nothing: the day counts
 * and weekdays the text itself gives must be true, every festival it announces must be there, and a paragraph that
 * speaks of days must be understood to its last word.
 */
final class NoticeReader {

    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]{1,3}、(?:(?<festival>[^:。\\d]{2,12}):)?(?<words>.*)");
    /** A text whose lines were lost in pasting: each item begins a line again. */
    private static final Pattern LOST_LINE = Pattern.compile("(?<=[。:])(?=[一二三四五六七八九十]{1,3}、)");
    /** The days that are off whatever the notice moves (全国年节及纪念日放假办法 第二条, the days of the solar calendar). */
    private static final Map<String, List<MonthDay>> FIXED = Map.of("元旦", List.of(MonthDay.of(1, 1)), "劳动节", List.of(MonthDay.of(5, 1)),
            "国庆节", List.of(MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3)));

    private final KnownArrangements known;

    NoticeReader(WorkingCalendar inForce) {
        known = new KnownArrangements(inForce);
    }

    /**
     * @param pasted the whole text, title to date
     * @throws NoticeNotUnderstoodException with the sentence at fault; nothing of the text is to be taken then
     */
    ReadNotice read(String pasted) {
        var text = normal(pasted);
        var head = NoticeHead.of(text);
        var reader = new ArrangementReader(head.notice().year(), known);
        List<Arrangement> arrangements = new ArrayList<>();
        List<String> setAside = new ArrayList<>();
        for (String line : text.split("\\n")) {
            var item = ITEM.matcher(line);
            if (item.matches() && ArrangementReader.speaksOfDays(item.group("words"))) {
                arrangements.add(reader.read(festival(item.group("festival"), head, line), item.group("words")));
            } else if (isArrangement(line, head)) {
                arrangements.add(reader.read(head.changes(), line.substring(line.indexOf(':') + 1)));
            } else if (!line.isBlank()) {
                setAside.add(line);
            }
        }
        check(head, arrangements);
        return new ReadNotice(head.notice(), head.changes() != null, List.copyOf(arrangements), List.copyOf(setAside));
    }

    /** Full-width digits and marks, spaces and lines of a web page as one form; the characters themselves stay. */
    private static String normal(String pasted) {
        var text = Normalizer.normalize(pasted, Normalizer.Form.NFKC).replace('\r', '\n').replaceAll("[ \\t\\u00a0\\u3000\\u200b\\ufeff]+", "");
        return LOST_LINE.matcher(text).replaceAll("\n").replaceAll("\\n{2,}", "\n").strip();
    }

    private static String festival(String named, NoticeHead head, String line) {
        if (named == null && head.changes() == null) {
            throw new NoticeNotUnderstoodException(line, "没有写明是哪个节日。");
        }
        return named == null ? head.changes() : named;
    }

    /** A notice that changes one festival may say so without numbering its paragraphs; in another, days outside the items are not understood. */
    private static boolean isArrangement(String line, NoticeHead head) {
        if (!line.matches(".*\\d{1,2}日.*(?:放假|上班|调休).*")) {
            return false;
        }
        if (head.changes() == null) {
            throw new NoticeNotUnderstoodException(line, "这一段涉及放假或者上班的日期，但不在分条的安排里，没有读懂。");
        }
        return true;
    }

    private static void check(NoticeHead head, List<Arrangement> arrangements) {
        if (arrangements.isEmpty()) {
            throw new NoticeNotUnderstoodException("", "没有读到任何放假安排。请完整粘贴通知全文。");
        }
        Map<LocalDate, String> said = new HashMap<>();
        for (var arrangement : arrangements) {
            Stream.concat(arrangement.off().stream(), arrangement.worked().stream()).forEach(day -> {
                if (said.put(day, arrangement.festival()) != null) {
                    throw new NoticeNotUnderstoodException(arrangement.words(), "%s 前面已经安排过，前后矛盾。".formatted(day));
                }
            });
            requireFixedDays(head.notice().year(), arrangement);
        }
        if (head.changes() == null) {
            requireEveryFestival(arrangements);
        } else {
            arrangements.stream().filter(arrangement -> !arrangement.festival().equals(head.changes())).findFirst().ifPresent(other -> {
                throw new NoticeNotUnderstoodException(other.words(), "标题说的是%s，这里安排的是%s。".formatted(head.changes(), other.festival()));
            });
        }
    }

    private static void requireFixedDays(int year, Arrangement arrangement) {
        FIXED.forEach((festival, days) -> days.stream().map(day -> day.atYear(year))
                .filter(day -> arrangement.festival().contains(festival) && !arrangement.off().contains(day)).findFirst().ifPresent(missing -> {
                    throw new NoticeNotUnderstoodException(arrangement.words(), "%s 是%s的法定假日，却没有放假，请核对日期。".formatted(missing, festival));
                }));
    }

    private static void requireEveryFestival(List<Arrangement> arrangements) {
        var missing = NoticeHead.OF_THE_LAW.stream().filter(festival -> arrangements.stream().noneMatch(arrangement -> arrangement.festival().contains(festival))).toList();
        if (!missing.isEmpty()) {
            throw new NoticeNotUnderstoodException("", "缺少%s的安排。请完整粘贴通知全文。".formatted(String.join("、", missing)));
        }
    }
}
