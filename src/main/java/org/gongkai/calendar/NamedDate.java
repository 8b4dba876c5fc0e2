package org.gongkai.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A date as a notice writes it: 2018年12月30日, 2月2日（星期六）, 10日, 1月28日（农历除夕、周二）. The year is that of the notice and
 * the month that of the date before it where they are left out; a weekday that is written must be true.
 */
final class NamedDate {

    /** What stands in brackets behind a date: a day of the lunar calendar, a weekday, or both. */
    private static final String REMARK = "\\((?<%1$slunar>农历[^()、,]{2,8})?[、,]?(?:(?:星期|周)(?<%1$sweekday>[一二三四五六日天]))?\\)";
    private static final String WEEKDAYS = "一二三四五六日";

    private NamedDate() {
    }

    /** @return a pattern for one date; its groups begin with the name */
    static String pattern(String name) {
        return ("(?:(?<%1$syear>\\d{4})年)?(?:(?<%1$smonth>\\d{1,2})月)?(?<%1$sday>\\d{1,2})日(?:" + REMARK + ")?").formatted(name);
    }

    /**
     * @param before the date named before it in the sentence, null for the first one
     * @throws NoticeNotUnderstoodException when there is no such day, the weekday is another, or a year or month must be guessed
     */
    static LocalDate of(Matcher found, String name, int noticeYear, LocalDate before, String sentence) {
        var month = Optional.ofNullable(found.group(name + "month")).map(Integer::valueOf)
                .or(() -> Optional.ofNullable(before).map(LocalDate::getMonthValue))
                .orElseThrow(() -> new NoticeNotUnderstoodException(sentence, "没有写明月份，请核对原文。"));
        var year = Optional.ofNullable(found.group(name + "year")).map(Integer::valueOf).or(() -> Optional.ofNullable(before).map(LocalDate::getYear)).orElse(noticeYear);
        var date = date(year, month, Integer.parseInt(found.group(name + "day")), sentence);
        requireWeekday(date, found.group(name + "weekday"), sentence);
        return date;
    }

    private static LocalDate date(int year, int month, int day, String sentence) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            throw new NoticeNotUnderstoodException(sentence, "%d年%d月没有%d日，请核对原文。".formatted(year, month, day));
        }
    }

    private static void requireWeekday(LocalDate date, String written, String sentence) {
        if (written != null && date.getDayOfWeek() != DayOfWeek.of(WEEKDAYS.indexOf(written.replace('天', '日')) + 1)) {
            throw new NoticeNotUnderstoodException(sentence, "%s 是星期%s，不是星期%s，请核对年份和日期。".formatted(date,
                    WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1), written));
        }
    }
}
