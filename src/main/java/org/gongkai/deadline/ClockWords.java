package org.gongkai.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** What a clock shows today, in Chinese. */
@Component
class ClockWords {

    private final CalendarInForce calendar;
    private final ClockCount count;
    private final OfficeClock clock;

    ClockWords(CalendarInForce calendar, ClockCount count, OfficeClock clock) {
        this.calendar = calendar;
        this.count = count;
        this.clock = clock;
    }

    /** @return how many days have counted, in the unit of the clock */
    String spent(Deadline deadline) {
        var unit = deadline.getKind().unit();
        return unit.words(count.spent(deadline, unit));
    }

    /** @return the dates as they were at the start, null when none has moved */
    String original(Deadline deadline) {
        return deadline.isMoved() ? "原定内部期限 %s，法定期限 %s".formatted(deadline.getFirstInternalDue(), deadline.getFirstStatutoryDue()) : null;
    }

    /** @return what the light means */
    String of(Deadline deadline) {
        if (!deadline.isRunning()) {
            return "计时已结束，用时 " + spent(deadline);
        }
        return deadline.isStopped() ? stopped(deadline) : running(deadline);
    }

    private String stopped(Deadline deadline) {
        var left = count.left(deadline);
        return "计时已中止，预计内部期限 %s、法定期限 %s%s".formatted(deadline.written(deadline.getInternalDue(), calendar.get()), deadline.written(deadline.getStatutoryDue(), calendar.get()),
                left > 0 ? "，恢复后距内部期限还有 %d 个工作日".formatted(left) : "");
    }

    private String running(Deadline deadline) {
        var today = clock.today();
        var unit = deadline.getKind().unit();
        if (today.isAfter(deadline.getStatutoryDue())) {
            int over = days(unit, deadline.getStatutoryDue(), today);
            // on the days off right after it no working day has passed yet
            return "已超%s%s".formatted(name(deadline, "法定期限"), over == 0 ? "" : " " + unit.words(over));
        }
        if (today.isAfter(deadline.getInternalDue())) {
            return "已超内部期限，" + left(unit, "法定期限", today, deadline.getStatutoryDue());
        }
        return left(unit, name(deadline, "内部期限"), today, deadline.getInternalDue());
    }

    /** Where one rule gives the one date, nobody has to tell two apart. */
    private static String name(Deadline deadline, String otherwise) {
        if (deadline.getKind() == DeadlineKind.CONSULTATION) {
            return "截止日";
        }
        return deadline.hasOneDate() ? "期限" : otherwise;
    }

    private String left(DayUnit unit, String name, LocalDate today, LocalDate due) {
        return today.equals(due) ? "今天是%s的最后一天".formatted(name) : "距%s还有 %s".formatted(name, unit.words(days(unit, today, due)));
    }

    private int days(DayUnit unit, LocalDate from, LocalDate to) {
        return unit == DayUnit.WORKING ? calendar.get().workingDaysBetween(from, to) : (int) ChronoUnit.DAYS.between(from, to);
    }
}
