package org.gongkai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a notice says about one festival, sentence by sentence. Every sentence is understood to its last word or
 * refused; only sentences that neither name a day nor speak of days off or work are left aside.
 */
final class ArrangementReader {

    private static final Pattern OFF = Pattern.compile(NamedDate.pattern("first") + "(?:至" + NamedDate.pattern("last") + ")?放假(?<moved>调休)?"
            + "(?:,?共?(?<count>\\d{1,2})天)?(?:,(?<rest>与周末连休|不调休))?");
    private static final Pattern WORKED_DAY = Pattern.compile(NamedDate.pattern("day") + "[、,]?");
    private static final Pattern WORKED = Pattern.compile("(?<days>.+日(?:\\([^()]*\\))?)(?:正常|照常)?上班");
    private static final Pattern EXTENDED = Pattern.compile("延长(?:\\d{4}年)?(?<festival>[^\\d]{2,8})假期至" + NamedDate.pattern("last")
            + "," + NamedDate.pattern("back") + "起正常上班");
    /** 鼓励各单位安排职工在除夕休息: advice, no day off. */
    private static final Pattern ADVICE = Pattern.compile("鼓励.*");
    private static final Pattern SPEAKS_OF_DAYS = Pattern.compile("\\d[月日]|放假|上班|调休|补班");
    private static final int LONGEST = 16;

    private final int year;
    private final KnownArrangements known;

    /** @param known what was arranged before, for a notice that makes a holiday longer */
    ArrangementReader(int year, KnownArrangements known) {
        this.year = year;
        this.known = known;
    }

    /** @return whether words name a day, or say that days are off or worked */
    static boolean speaksOfDays(String words) {
        return SPEAKS_OF_DAYS.matcher(words).find();
    }

    /**
     * @param festival the name before the colon, or the one the notice is about
     * @throws NoticeNotUnderstoodException when a sentence is not understood, or contradicts itself or another one
     */
    Arrangement read(String festival, String words) {
        var off = new TreeSet<LocalDate>();
        var worked = new TreeSet<LocalDate>();
        var named = festival;
        boolean nothingMoved = false;
        for (String sentence : Stream.of(words.split("[。;]")).filter(part -> !part.isBlank()).toList()) {
            Matcher given = OFF.matcher(sentence);
            Matcher longer = EXTENDED.matcher(sentence);
            Matcher work = WORKED.matcher(sentence);
            if (given.matches()) {
                off.addAll(off(given, sentence));
                nothingMoved = "不调休".equals(given.group("rest"));
            } else if (longer.matches()) {
                named = longer.group("festival");
                extend(longer, sentence, off, worked);
            } else if (work.matches()) {
                worked.addAll(worked(work.group("days"), sentence));
            } else if (speaksOfDays(sentence) && !ADVICE.matcher(sentence).matches()) {
                throw new NoticeNotUnderstoodException(sentence, "没有读懂这句话，请对照原文检查有无错漏；不要自行改写。");
            }
        }
        return checked(new Arrangement(named, List.copyOf(off), List.copyOf(worked), words), nothingMoved);
    }

    private List<LocalDate> off(Matcher found, String sentence) {
        var first = NamedDate.of(found, "first", year, null, sentence);
        var last = found.group("lastday") == null ? first : NamedDate.of(found, "last", year, first, sentence);
        var days = run(first, last, sentence);
        if (found.group("count") != null && Integer.parseInt(found.group("count")) != days.size()) {
            throw new NoticeNotUnderstoodException(sentence, "从 %s 到 %s 是 %d 天，不是 %s 天。".formatted(first, last, days.size(), found.group("count")));
        }
        if ("与周末连休".equals(found.group("rest")) && first.getDayOfWeek() != DayOfWeek.MONDAY && last.getDayOfWeek() != DayOfWeek.FRIDAY) {
            throw new NoticeNotUnderstoodException(sentence, "%s 至 %s 不与周末相连。".formatted(first, last));
        }
        return days;
    }

    private List<LocalDate> worked(String days, String sentence) {
        var found = WORKED_DAY.matcher(days);
        List<LocalDate> worked = new ArrayList<>();
        int read = 0;
        while (found.find() && found.start() == read) {
            worked.add(NamedDate.of(found, "day", year, worked.isEmpty() ? null : worked.get(worked.size() - 1), sentence));
            read = found.end();
        }
        if (read != days.length()) {
            throw new NoticeNotUnderstoodException(sentence, "没有读懂上班的日期“%s”，请对照原文检查。".formatted(days.substring(read)));
        }
        worked.stream().filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0).findFirst().ifPresent(weekday -> {
            throw new NoticeNotUnderstoodException(sentence, "%s 是周一至周五，本来就上班，不能是调休上班日。".formatted(weekday));
        });
        return worked;
    }

    /** What was worked inside the longer holiday is off now; the other days stay as they were arranged. */
    private void extend(Matcher found, String sentence, TreeSet<LocalDate> off, TreeSet<LocalDate> worked) {
        var before = known.of(year, found.group("festival")).orElseThrow(() -> new NoticeNotUnderstoodException(sentence,
                "系统中没有%d年%s的放假安排，无从延长；请先导入原来的通知。".formatted(year, found.group("festival"))));
        var last = NamedDate.of(found, "last", year, null, sentence);
        var back = NamedDate.of(found, "back", year, last, sentence);
        var until = before.off().get(before.off().size() - 1);
        if (!last.isAfter(until)) {
            throw new NoticeNotUnderstoodException(sentence, "原来已经放假至 %s，%s 不是延长。".formatted(until, last));
        }
        if (!back.equals(last.plusDays(1))) {
            throw new NoticeNotUnderstoodException(sentence, "放假至 %s，应当从 %s 起上班，不是 %s。".formatted(last, last.plusDays(1), back));
        }
        off.addAll(run(before.off().get(0), last, sentence));
        before.worked().stream().filter(day -> !off.contains(day)).forEach(worked::add);
    }

    private static List<LocalDate> run(LocalDate first, LocalDate last, String sentence) {
        if (last.isBefore(first)) {
            throw new NoticeNotUnderstoodException(sentence, "%s 在 %s 之前：起止日期颠倒；跨年的请写明年份。".formatted(last, first));
        }
        var days = first.datesUntil(last.plusDays(1)).toList();
        if (days.size() > LONGEST) {
            throw new NoticeNotUnderstoodException(sentence, "%s 至 %s 有 %d 天，请核对月份。".formatted(first, last, days.size()));
        }
        return days;
    }

    private static Arrangement checked(Arrangement read, boolean nothingMoved) {
        if (read.off().isEmpty()) {
            throw new NoticeNotUnderstoodException(read.words(), "没有写明哪些天放假。");
        }
        read.worked().stream().filter(read.off()::contains).findFirst().ifPresent(both -> {
            throw new NoticeNotUnderstoodException(read.words(), "%s 既放假又上班，前后矛盾。".formatted(both));
        });
        if (nothingMoved && !read.worked().isEmpty()) {
            throw new NoticeNotUnderstoodException(read.words(), "写明不调休，却有调休上班的日子，前后矛盾。");
        }
        return read;
    }
}
