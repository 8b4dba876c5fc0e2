package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
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
        var notice = new HolidayNotice(day(lines.get(0)).getYear(), typed.number().strip(), issuedOn, typed.title().strip(), true);
        List<CalendarDay> days = new ArrayList<>();
        Set<LocalDate> named = new HashSet<>();
        for (String line : lines) {
            require(named.add(day(line)), line, "这一天写了两次。");
            days.add(day(line, notice));
        }
        return new ReadLocalNotice(notice, List.copyOf(days));
    }

    /** What was understood of the lines. */
    record ReadLocalNotice(HolidayNotice notice, List<CalendarDay> days) {
    }

    private static LocalDate day(String line) {
        var written = LINE.matcher(line);
        require(written.matches(), line, "应写成“2027-04-09 放假 壮族三月三”这样：日期、放假（上班、照常）、名称，用空格隔开。");
        var day = Typed.date(written.group(1));
        require(day != null, line, "没有这一天。");
        return day;
    }

    private static CalendarDay day(String line, HolidayNotice notice) {
        var written = LINE.matcher(line);
        require(written.matches() && day(line).getYear() == notice.year(), line, "一份文件只能写同一年的日子。");
        try {
            return new CalendarDay(day(line), KINDS.get(written.group(2)), written.group(3), notice);
        } catch (IllegalArgumentException impossible) {
            throw new InvalidInputException("days", "“%s”：%s".formatted(line, impossible.getMessage()));
        }
    }

    private static void require(boolean holds, String line, String reason) {
        if (!holds) {
            throw new InvalidInputException("days", "“%s”：%s".formatted(line, reason));
        }
    }
}
