package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How the date of the law of a clock came about, for whoever wants to count it through.
 *
 * @param sentence the whole in Chinese, without the bureau's own date
 * @param days every day in order, from the one counted from, which is not counted, to the last; where it counts backwards from the last day to act to the event
 * @param due the date of the law
 * @param internalDue the bureau's own date; null where one rule gives the one date
 */
public record Explanation(String sentence, List<StripDay> days, LocalDate due, LocalDate internalDue) {

    /** @return the days as weeks, long stops in one line */
    public List<StripRow> rows() {
        return StripRow.of(days);
    }

    /** @return the notices and articles that days rest on, each once */
    public List<String> sources() {
        return days.stream().map(StripDay::source).filter(Objects::nonNull).distinct().toList();
    }

    /** @return which of the counted days the bureau's own date is, for its staff; null where it has none of its own */
    public String internalWords() {
        return days.stream().filter(day -> day.counted() && day.date().equals(internalDue)).findFirst()
                .map(day -> "第 %d 个工作日 %s是内部期限。".formatted(day.number(), ExplanationWords.DAY.format(day.date()))).orElse(null);
    }
}
