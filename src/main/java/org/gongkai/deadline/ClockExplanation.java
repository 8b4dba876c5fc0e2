package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.deadline.StripDay.Kind;
import org.gongkai.workingday.WorkingCalendar;

/** Explains the date of a clock from its rules and segments alone: the one place that does. */
final class ClockExplanation {

    private final Deadline deadline;
    private final WorkingCalendar calendar;

    ClockExplanation(Deadline deadline, WorkingCalendar calendar) {
        this.deadline = deadline;
        this.calendar = calendar;
    }

    Explanation get() {
        var days = days();
        var derived = deadline.countsBackwards() ? days.get(0).date() : days.get(days.size() - 1).date();
        // what was promised stays when a later notice would end the period sooner
        var kept = deadline.getKind().promisedToCitizens() && deadline.getStatutoryDue().isAfter(derived);
        var words = new ExplanationWords(deadline, days, calendar).get(derived, kept);
        return new Explanation(words, kept ? upToTheDate(days, derived) : List.copyOf(days), deadline.getStatutoryDue(), deadline.hasOneDate() ? null : deadline.getInternalDue());
    }

    private List<StripDay> days() {
        var course = deadline.course();
        if (deadline.countsBackwards()) {
            return DayStrip.backwards(course.from(), deadline.terms().internalDays(), calendar);
        }
        int statutory = deadline.terms().statutoryDays();
        return deadline.getKind().unit() == DayUnit.WORKING
                ? DayStrip.working(course, statutory + ClockCourse.sum(course.statutoryAdded()), calendar)
                : DayStrip.natural(course.from(), Stream.concat(Stream.of(statutory), course.statutoryAdded().stream()).toList(), calendar);
    }

    private List<StripDay> upToTheDate(List<StripDay> days, LocalDate derived) {
        List<StripDay> all = new ArrayList<>(days);
        derived.plusDays(1).datesUntil(deadline.getStatutoryDue().plusDays(1)).forEach(day -> all.add(
                new StripDay(day, Kind.KEPT, 0, "已告知的期限不缩短", null, calendar.isProvisional(day))));
        return List.copyOf(all);
    }
}
