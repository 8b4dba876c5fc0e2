package org.gongkai.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * Something the organisation lacks or has too much of.
 *
 * @param rule a stable word for the rule
 * @param subject the unit, role or account it is about
 * @param since the first day, today at the earliest
 * @param sentence what is wrong, in Chinese, without the day
 */
public record Shortcoming(String rule, String subject, LocalDate since, String sentence) {

    /** @return whether this is there before the other, or the other is something else */
    boolean isWorseThan(Shortcoming other) {
        return !isSameAs(other) || since.isBefore(other.since);
    }

    /** @return what is there after a change and was not, or only later, before it */
    static List<Shortcoming> worse(List<Shortcoming> before, List<Shortcoming> after) {
        return after.stream().filter(fault -> before.stream().allMatch(fault::isWorseThan)).toList();
    }

    private boolean isSameAs(Shortcoming other) {
        return rule.equals(other.rule) && subject.equals(other.subject);
    }
}
