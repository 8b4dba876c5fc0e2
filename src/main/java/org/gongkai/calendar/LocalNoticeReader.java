package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.DayKind;
import org.gongkai.workingday.HolidayNotice;

/**
 * Reads days the local government gives off or has worked (全国年节及纪念日放假办法 第四条). Its documents have no common form,
 * so they are entered a day a line: 2027-04-09 放假 壮族三月三.
 */
final class LocalNoticeReader {

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(放假|上班|照常)\\s+(\\S{1,20})");
    private static final Map<String, DayKind> KINDS = Map.of("放假", DayKind.OFF, "上班", DayKind.WORK, "照常", DayKind.ORDINARY);
    private static final int MOST = 60;

    private LocalNoticeReader() {
    }

    /**
     * @param typed what was typed; nothing in it may be null
     * @param today the document is not issued later
     * @throws InvalidInputException with what is wrong, by field; a line is quoted
     */
    static ReadLocalNotice read(LocalNoticeForm typed, LocalDate today) {
        var issuedOn = Typed.date(typed.issuedOn());
        var lines = typed.days().strip().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        new InputCheck().line(typed.title(), "title", "文件标题", 200).line(typed.number(), "number", "发文字号", 60)
                .require(issuedOn != null, "issuedOn", "请填写成文日期。")
                .require(issuedOn == null || !issuedOn.isAfter(today), "issuedOn", "成文日期不能晚于今天。")
                .require(!lines.isEmpty(), "days", "请填写放假或者上班的日子，每行一天。")
                .require(lines.size() <= MOST, "days", "一份文件最多 %d 天。".formatted(MOST)).done();
        var days = lines.stream().map(Line::of).toList();
        var notice = new HolidayNotice(days.get(0).date().getYear(), typed.number().strip(), issuedOn, typed.title().strip(), true);
        Set<LocalDate> named = new HashSet<>();
        return new ReadLocalNotice(notice, days.stream().map(day -> {
            require(named.add(day.date()), day.words(), "这一天写了两次。");
            return day.of(notice);
        }).toList());
    }

    /** What was understood of the lines. */
    record ReadLocalNotice(HolidayNotice notice, List<CalendarDay> days) {
    }

    /** One line, as it was typed and as it is meant. */
    private record Line(String words, LocalDate date, DayKind kind, String festival) {

        static Line of(String words) {
            var written = LINE.matcher(words);
            require(written.matches(), words, "应写成“2027-04-09 放假 壮族三月三”这样：日期、放假（上班、照常）、名称，用空格隔开。");
            var date = Typed.date(written.group(1));
            require(date != null, words, "没有这一天。");
            return new Line(words, date, KINDS.get(written.group(2)), written.group(3));
        }

        CalendarDay of(HolidayNotice notice) {
            require(date.getYear() == notice.year(), words, "一份文件只能写同一年的日子。");
            try {
                return new CalendarDay(date, kind, festival, notice);
            } catch (IllegalArgumentException impossible) {
                throw refused(words, impossible.getMessage());
            }
        }
    }

    private static void require(boolean holds, String line, String reason) {
        if (!holds) {
            throw refused(line, reason);
        }
    }

    private static InvalidInputException refused(String line, String reason) {
        return new InvalidInputException("days", "“%s”：%s".formatted(line, reason));
    }
}
