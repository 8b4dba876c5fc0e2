package org.gongkai.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.workingday.HolidayNotice;

/**
 * The document around the arrangements: its title, number and date, and whether it arranges a whole year or changes one festival.
 *
 * @param notice the document
 * @param changes the festival it changes, null for the notice of a year
 */
record NoticeHead(HolidayNotice notice, String changes) {

    private static final String FESTIVAL = "元旦|春节|清明节|劳动节|端午节|中秋节|国庆节";
    private static final Pattern TITLE = Pattern.compile("[^。\\n]*?关于[^。\\n]*?(?<year>\\d{4})年[^。\\n]*?(?:节假日|假期|放假)[^。\\n]*?的?通知");
    private static final Pattern CHANGE = Pattern.compile("关于(?:调整|延长|更正)\\d{4}年(?<festival>(?:" + FESTIVAL + ")(?:、(?:" + FESTIVAL + "))*)");
    private static final Pattern NUMBER = Pattern.compile("(?<organ>国办发(?:明电)?)[〔\\[(【](?<year>\\d{4})[〕\\])】](?<number>\\d{1,3})号");
    private static final Pattern DATE = Pattern.compile("^\\s*(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日\\s*$", Pattern.MULTILINE);
    private static final Pattern ANNOUNCED = Pattern.compile("现将(?<year>\\d{4})年[^。\\d]*?放假");

    /** The seven festivals of the law (全国年节及纪念日放假办法 第二条). */
    static final List<String> OF_THE_LAW = Arrays.asList(FESTIVAL.split("\\|"));

    /**
     * @param text in normal form, one paragraph a line
     * @throws NoticeNotUnderstoodException when title or date are missing or contradict each other
     */
    static NoticeHead of(String text) {
        var title = TITLE.matcher(text);
        if (!title.find()) {
            throw new NoticeNotUnderstoodException("", "没有找到通知的标题（例如“国务院办公厅关于2027年部分节假日安排的通知”）。请从标题开始完整粘贴。");
        }
        int year = Integer.parseInt(title.group("year"));
        var issuedOn = issuedOn(text);
        if (issuedOn.getYear() != year && issuedOn.getYear() != year - 1) {
            throw new NoticeNotUnderstoodException(title.group().strip(), "通知落款日期是 %s，与标题的 %d 年对不上，请核对。".formatted(issuedOn, year));
        }
        requireAnnounced(text, year);
        var change = CHANGE.matcher(title.group());
        return new NoticeHead(new HolidayNotice(year, number(text, issuedOn), issuedOn, title.group().strip()), change.find() ? change.group("festival") : null);
    }

    private static LocalDate issuedOn(String text) {
        var dates = DATE.matcher(text).results().toList();
        if (dates.isEmpty()) {
            throw new NoticeNotUnderstoodException("", "没有找到落款日期（单独一行，例如“2026年11月4日”）。请完整粘贴到落款。");
        }
        var last = dates.get(dates.size() - 1);
        try {
            return LocalDate.of(Integer.parseInt(last.group(1)), Integer.parseInt(last.group(2)), Integer.parseInt(last.group(3)));
        } catch (DateTimeException none) {
            throw new NoticeNotUnderstoodException(last.group().strip(), "没有这一天，请核对落款日期。");
        }
    }

    private static String number(String text, LocalDate issuedOn) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return "";
        }
        if (Integer.parseInt(number.group("year")) != issuedOn.getYear()) {
            throw new NoticeNotUnderstoodException(number.group(), "文号的年份与落款日期 %s 不一致，请核对。".formatted(issuedOn));
        }
        return "%s〔%s〕%s号".formatted(number.group("organ"), number.group("year"), number.group("number"));
    }

    private static void requireAnnounced(String text, int year) {
        var first = ANNOUNCED.matcher(text);
        if (first.find() && Integer.parseInt(first.group("year")) != year) {
            throw new NoticeNotUnderstoodException(first.group(), "这里写的是 %s 年，标题写的是 %d 年，请核对。".formatted(first.group("year"), year));
        }
    }
}
