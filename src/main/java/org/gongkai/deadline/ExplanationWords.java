package org.gongkai.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.gongkai.deadline.StripDay.Kind;
import org.gongkai.workingday.WorkingCalendar;

/** An explanation as Chinese sentences. */
final class ExplanationWords {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private final Deadline deadline;
    private final List<StripDay> days;
    private final WorkingCalendar calendar;

    ExplanationWords(Deadline deadline, List<StripDay> days, WorkingCalendar calendar) {
        this.deadline = deadline;
        this.days = days;
        this.calendar = calendar;
    }

    /**
     * @param derived the last day of the strip, which the calendar in force gives
     * @param kept whether a later day was promised
     */
    String get(LocalDate derived, boolean kept) {
        var words = new StringBuilder(deadline.countsBackwards() ? backwards(derived) : forwards(derived));
        words.append(left()).append(madeUp());
        if (kept) {
            words.append("已经告知的期限不缩短，仍为%s。".formatted(DAY.format(deadline.getStatutoryDue())));
        } else if (!deadline.getStatutoryDue().equals(derived)) {
            words.append("期限%s是按当时有效的放假安排计算的，以这一天为准。".formatted(DAY.format(deadline.getStatutoryDue())));
        }
        if (days.stream().anyMatch(StripDay::provisional)) {
            words.append("%s以后的放假安排尚未公布，暂按周一至周五计算，日期为暂定。".formatted(DAY.format(calendar.loadedUntil())));
        }
        return words.toString();
    }

    private String forwards(LocalDate derived) {
        var course = deadline.course();
        var unit = deadline.getKind().unit();
        int added = ClockCourse.sum(course.statutoryAdded());
        int asked = deadline.terms().statutoryDays();
        var again = course.from().equals(deadline.getStartedOn()) ? ""
                : "原从%s起算，现从%s重新起算。".formatted(DAY.format(deadline.getStartedOn()), DAY.format(course.from()));
        var last = days.stream().filter(StripDay::counted).reduce((one, next) -> next).orElse(days.get(0));
        return "%s从%s的次日起，数 %s%s，到%s%s，当日 24 时届满。".formatted(again, DAY.format(course.from()), unit.words(asked + added),
                added == 0 ? "" : "（其中延长 %d 个）".formatted(added), DAY.format(last.date()), moved(last.date(), derived, "顺延到"));
    }

    private String backwards(LocalDate derived) {
        var first = days.stream().filter(StripDay::counted).findFirst().orElse(days.get(0));
        return "从%s往前数 %s，到%s%s，当日 24 时届满。".formatted(DAY.format(deadline.course().from()),
                deadline.getKind().unit().words(deadline.terms().internalDays()), DAY.format(first.date()), moved(first.date(), derived, "提前到"));
    }

    private String moved(LocalDate counted, LocalDate derived, String how) {
        return counted.equals(derived) ? "" : "；当天不上班（%s），%s%s".formatted(calendar.explain(counted).reason(), how, DAY.format(derived));
    }

    /** What did not count: days off by their reason, then the stops. */
    private String left() {
        var off = tally(day -> day.kind() == Kind.OFF).entrySet().stream().map(entry -> "%s %d 天".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("、"));
        var stops = tally(day -> day.kind() == Kind.STOPPED).entrySet().stream().map(entry -> "停 %d 天，%s。".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
        return (off.isEmpty() ? "" : "不计入：%s。".formatted(off)) + stops;
    }

    private String madeUp() {
        var worked = tally(day -> day.counted() && day.reason().equals("调休上班")).values().stream().mapToLong(Long::longValue).sum();
        return worked == 0 ? "" : "调休上班的周末 %d 天照常计入。".formatted(worked);
    }

    private Map<String, Long> tally(Predicate<StripDay> chosen) {
        return days.stream().filter(chosen).collect(Collectors.groupingBy(StripDay::reason, LinkedHashMap::new, Collectors.counting()));
    }
}
