package org.gongkai.deadline;

import java.time.LocalDate;

import org.gongkai.workingday.WorkingCalendar;

/**
 * What a new edition of the calendar does to the dates of one running clock.
 *
 * @param deadlineId the row of the clock
 * @param before the dates as they are
 * @param after the dates as they will be
 */
public record DateMove(Long deadlineId, String caseNumber, DeadlineKind kind, Dates before, Dates after) {

    /** The bureau's own date and the date of the law. */
    public record Dates(LocalDate internal, LocalDate statutory) {

        static Dates of(Deadline deadline) {
            return new Dates(deadline.getInternalDue(), deadline.getStatutoryDue());
        }
    }

    /** @return whether a date is another one */
    public boolean moves() {
        return !before.equals(after);
    }

    /** @return whether the date of the law is still to come as it is, and has passed as it will be */
    public boolean becomesOverdue(LocalDate today) {
        return !kind.periodOfThePublic() && !before.statutory().isBefore(today) && after.statutory().isBefore(today);
    }

    /** @return in Chinese, without a full stop; by the calendar that moves it */
    String words(WorkingCalendar calendar) {
        var ofTheLaw = words(before.statutory(), after.statutory(), calendar);
        return before.internal().equals(before.statutory()) && after.internal().equals(after.statutory()) ? "期限" + ofTheLaw
                : "内部期限%s，法定期限%s".formatted(words(before.internal(), after.internal(), calendar), ofTheLaw);
    }

    private static String words(LocalDate before, LocalDate after, WorkingCalendar calendar) {
        return (before.equals(after) ? "仍为 " + after : "由 %s 改为 %s".formatted(before, after)) + calendar.mark(after);
    }
}
