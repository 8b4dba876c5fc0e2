package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.ForAll;
import org.gongkai.Rule;
import org.junit.jupiter.api.Test;

/** What holds for every day, every number of days and every notice, also one nobody has proclaimed yet. */
@Rule({"R-49", "C.4", "C.5"})
class CalendarPropertiesTests {

    private static final int TRIES = 2000;

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @Test
    void whoStartsLaterIsNotDueEarlierAndMoreDaysAreDueLater() {
        ForAll.cases(TRIES, any -> {
            var start = any.day();
            var later = start.plusDays(any.number(0, 40));
            int days = any.number(0, 300);
            int more = days + any.number(1, 40);

            assertThat(due(later, days)).isAfterOrEqualTo(due(start, days));
            assertThat(due(start, more)).isAfter(due(start, days));
            assertThat(calendar.naturalDaysAfter(later, days + 1).due()).isAfterOrEqualTo(calendar.naturalDaysAfter(start, days + 1).due());
            assertThat(calendar.naturalDaysAfter(start, more).due()).isAfterOrEqualTo(calendar.naturalDaysAfter(start, days).due());
        });
    }

    @Test
    void addingThenCountingBackAgrees() {
        ForAll.cases(TRIES, any -> {
            var start = any.day();
            int days = any.number(1, WorkingCalendar.MAX_DAYS);
            var due = due(start, days);

            assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(days);
            assertThat(calendar.workingDaysBefore(due, days)).isEqualTo(lastWorkingDayUpTo(start));
            assertThat(calendar.workingDaysAfter(calendar.workingDaysBefore(due, days), days).due()).isEqualTo(due);
        });
    }

    @Test
    void countsOfTwoStretchesMakeTheCountOfBoth() {
        ForAll.cases(TRIES, any -> {
            var from = any.day();
            var over = any.day();
            var to = any.day();

            assertThat(calendar.workingDaysBetween(from, over) + calendar.workingDaysBetween(over, to)).isEqualTo(calendar.workingDaysBetween(from, to));
        });
    }

    @Test
    void theDaysExplainedAsCountedAreAsManyAsWereAskedAndNoDayIsLeftOut() {
        ForAll.cases(TRIES, any -> {
            var start = any.day();
            int days = any.number(0, 60);
            var found = calendar.workingDaysAfter(start, days);

            assertThat(found.counted()).hasSize(days).allMatch(day -> calendar.isWorkingDay(day.date()));
            assertThat(found.skipped()).noneMatch(day -> calendar.isWorkingDay(day.date()));
            assertThat(found.explain()).extracting(CountedDay::date).isEqualTo(start.plusDays(1).datesUntil(found.due().plusDays(1)).toList());
            assertThat(found.explain()).allMatch(day -> day.reason().endsWith("（暂定）") == calendar.isProvisional(day.date()));
        });
    }

    @Test
    void aNaturalPeriodEndsOnTheFirstWorkingDayFromItsLastDayOnAndOneCountedBackwardsOnTheLastUpToIt() {
        ForAll.cases(TRIES, any -> {
            var day = any.day(LocalDate.of(2020, 6, 1), LocalDate.of(2027, 12, 31));
            int days = any.number(1, 365);
            var period = calendar.naturalDaysAfter(day, days);
            var before = calendar.naturalDaysBefore(day, days);

            assertThat(period.lastDay()).isEqualTo(day.plusDays(days));
            assertThat(calendar.isWorkingDay(period.due())).isTrue();
            assertThat(period.lastDay().datesUntil(period.due())).noneMatch(calendar::isWorkingDay);
            assertThat(period.moved()).isEqualTo(!calendar.isWorkingDay(period.lastDay()));
            assertThat(before).isEqualTo(lastWorkingDayUpTo(day.minusDays(days)));
        });
    }

    @Test
    void moreDaysOffMakeNobodyDueEarlierAndWorkedWeekendsNobodyLater() {
        ForAll.cases(40, any -> {
            var off = drawn(any, DayKind.OFF);
            var worked = drawn(any, DayKind.WORK);
            var longer = with2027(off);
            var all = new ArrayList<>(off);
            all.addAll(worked.stream().filter(day -> off.stream().noneMatch(other -> other.date().equals(day.date()))).toList());
            var shorter = with2027(all);
            for (int tried = 0; tried < 50; tried++) {
                var start = any.day(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 12, 31));
                int days = any.number(1, 60);

                assertThat(longer.workingDaysAfter(start, days).due()).isAfterOrEqualTo(due(start, days));
                assertThat(shorter.workingDaysAfter(start, days).due()).isBeforeOrEqualTo(longer.workingDaysAfter(start, days).due());
            }
        });
    }

    private LocalDate due(LocalDate start, int days) {
        return calendar.workingDaysAfter(start, days).due();
    }

    private LocalDate lastWorkingDayUpTo(LocalDate day) {
        return calendar.isWorkingDay(day) ? day : lastWorkingDayUpTo(day.minusDays(1));
    }

    private static List<CalendarDay> drawn(ForAll any, DayKind kind) {
        var notice = TestCalendars.notice(2027);
        return LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> kind == DayKind.OFF || CalendarDay.isWeekend(day)).filter(day -> any.onceIn(12))
                .map(day -> new CalendarDay(day, kind, "测试", notice)).toList();
    }

    private static WorkingCalendar with2027(List<CalendarDay> days) {
        return NoticeLedger.official().with(TestCalendars.notice(2027), days).inForce();
    }
}
