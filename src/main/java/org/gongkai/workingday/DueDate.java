package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The last day of a period of working days, and how it was found. It keeps the calendar it was computed with, so its
 * explanation stays the explanation of this date after another notice has been loaded; two due dates of different
 * calendars are therefore not equal.
 *
 * @param start       the day of the event that starts the period; not counted (民法典 art. 201)
 * @param workingDays how many working days the period has, 0…1000
 * @param due         the last day; the period ends at its 24:00 ({@link OfficeClock#endOf})
 * @param calendar    the calendar it was computed with
 */
public record DueDate(LocalDate start, int workingDays, LocalDate due, WorkingCalendar calendar) {

    /**
     * Checked so that no due date exists which its own explanation would contradict.
     *
     * @throws NullPointerException     if a component is {@code null}
     * @throws IllegalArgumentException if the calendar comes to another day
     * @throws CalendarRangeException   if start or days are out of range
     */
    public DueDate {
        Objects.requireNonNull(due, "due");
        if (!due.equals(calendar.lastDay(start, workingDays))) {
            throw new IllegalArgumentException(workingDays + " working days from " + start + " do not end on " + due);
        }
    }

    /** Whether the date lies behind the last loaded notice, so that it must be shown as 暂定 and recomputed later. */
    public boolean provisional() {
        return calendar.isProvisional(due);
    }

    /** The last day the notices covered when this date was computed. */
    public LocalDate loadedUntil() {
        return calendar.loadedUntil();
    }

    /**
     * Every day from the one after the start to the due day, in order, counted or skipped with its reason; empty for a
     * period of 0 days. Computed at each call.
     */
    public List<CountedDay> explain() {
        return start.plusDays(1).datesUntil(due.plusDays(1)).map(calendar::explain).toList();
    }

    /** The days of {@link #explain()} that count; there are exactly {@link #workingDays()} of them. */
    public List<CountedDay> counted() {
        return explain().stream().filter(CountedDay::counted).toList();
    }

    /** The days of {@link #explain()} that do not count. */
    public List<CountedDay> skipped() {
        return explain().stream().filter(day -> !day.counted()).toList();
    }
}
