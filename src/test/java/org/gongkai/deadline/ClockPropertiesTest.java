package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.deadline.DrawnClock.BASIS;
import static org.gongkai.deadline.DrawnClock.NOW;
import static org.gongkai.deadline.DrawnClock.OFFICIAL;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.ForAll;
import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;

/** What holds for every clock, however often it was stopped, corrected and extended. */
@Rule({"R-54", "R-57", "B.3", "C.4"})
class ClockPropertiesTest {

    private static final int TRIES = 1000;

    @Test
    void theDateIsTheDayOnWhichAWalkFromDayToDayHasCountedAllDays() {
        ForAll.cases(TRIES, any -> {
            var clock = DrawnClock.lived(any, any.day());
            var course = clock.course();

            assertThat(clock.getInternalDue()).isEqualTo(walk(course, 15 + ClockCourse.sum(course.internalAdded())));
            assertThat(clock.getStatutoryDue()).isEqualTo(walk(course, 20 + ClockCourse.sum(course.statutoryAdded())));
            assertThat(clock.getInternalDue()).isBeforeOrEqualTo(clock.getStatutoryDue());
        });
    }

    @Test
    void onTheDateAllDaysAreSpentAndOneFewerTheDayBefore() {
        ForAll.cases(TRIES, any -> {
            var clock = DrawnClock.lived(any, any.day());
            int days = 20 + ClockCourse.sum(clock.course().statutoryAdded());

            assertThat(clock.arithmetic(OFFICIAL).spent(clock.getStatutoryDue())).isEqualTo(days);
            assertThat(clock.arithmetic(OFFICIAL).spent(clock.getStatutoryDue().minusDays(1))).isEqualTo(days - 1);
            assertThat(clock.arithmetic(OFFICIAL).dayWith(0, 15)).as("none left").isEqualTo(clock.getInternalDue());
        });
    }

    @Test
    void theStretchesExplainedAsCountedHaveTogetherAsManyDaysAsWereAsked() {
        ForAll.cases(TRIES, any -> {
            var clock = DrawnClock.lived(any, any.day());
            int days = 20 + ClockCourse.sum(clock.course().statutoryAdded());
            clock.segments().openStop().ifPresent(stop -> clock.segments().resume(stop.until(), BASIS, NOW));
            var onTheLastDay = new SegmentViews(() -> OFFICIAL, DrawnClock.on(clock.getStatutoryDue())).of(clock);
            var restart = onTheLastDay.stream().map(SegmentView::kind).toList().lastIndexOf(SegmentKind.RESTART);

            assertThat(onTheLastDay.stream().skip(Math.max(restart, 0)).filter(view -> view.kind() == SegmentKind.RUN || view.kind() == SegmentKind.RESTART)
                    .filter(view -> !view.from().isAfter(clock.getStatutoryDue()))
                    .mapToInt(view -> upTo(clock.getStatutoryDue(), view)).sum()).isEqualTo(days);
        });
    }

    /** A stretch that goes on after the last day gives only its days up to it. */
    private static int upTo(LocalDate last, SegmentView run) {
        if (run.to() == null || !run.to().isAfter(last)) {
            return run.days();
        }
        int first = OFFICIAL.isWorkingDay(run.from()) && run.kind() == SegmentKind.RUN && run.words().contains("恢复") ? 1 : 0;
        return first + OFFICIAL.workingDaysBetween(run.from(), last);
    }

    @Test
    void whoBeginsLaterIsNotDueEarlierAndMoreDaysAreDueLater() {
        ForAll.cases(TRIES, any -> {
            var from = any.day();
            var pauses = DrawnClock.lived(any, from).course().pauses();
            int days = any.number(0, 40);

            assertThat(due(from.plusDays(any.number(0, 20)), pauses, days)).isAfterOrEqualTo(due(from, pauses, days));
            assertThat(due(from, pauses, days + any.number(1, 20))).isAfter(due(from, pauses, days));
        });
    }

    private static LocalDate due(LocalDate from, List<ClockCourse.Pause> pauses, int days) {
        return new SegmentArithmetic(OFFICIAL, DayUnit.WORKING, new ClockCourse(from, pauses, List.of(), List.of())).due(days, List.of());
    }

    @Test
    void aStopOfNoDaysChangesNothing() {
        ForAll.cases(TRIES, any -> {
            var clock = DrawnClock.lived(any, any.day());
            clock.segments().openStop().ifPresent(stop -> clock.segments().resume(stop.until(), BASIS, NOW));
            clock.derive(OFFICIAL);
            var before = DateMove.Dates.of(clock);
            var day = clock.begunOn().plusDays(any.number(0, 40));
            clock.segments().stop(day, day, BASIS, NOW);
            clock.derive(OFFICIAL);

            assertThat(DateMove.Dates.of(clock)).as("while it stands").isEqualTo(before);
            clock.segments().resume(day, BASIS, NOW);
            clock.derive(OFFICIAL);
            assertThat(DateMove.Dates.of(clock)).as("after it").isEqualTo(before);
        });
    }

    @Test
    void aStopNeverMakesADateEarlier() {
        ForAll.cases(TRIES, any -> {
            var clock = DrawnClock.reply(any.day());
            var before = DateMove.Dates.of(clock);
            var day = clock.begunOn().plusDays(any.number(0, 40));
            clock.segments().stop(day, day.plusDays(any.number(0, 60)), BASIS, NOW);
            clock.derive(OFFICIAL);

            assertThat(clock.getInternalDue()).isAfterOrEqualTo(before.internal());
            assertThat(clock.getStatutoryDue()).isAfterOrEqualTo(before.statutory());
        });
    }

    @Test
    void aRestartForgetsWhatWasBefore() {
        ForAll.cases(TRIES, any -> {
            var clock = DrawnClock.lived(any, any.day());
            var corrected = clock.begunOn().plusDays(any.number(0, 60));
            clock.segments().restart(corrected, BASIS, NOW);
            clock.derive(OFFICIAL);

            assertThat(DateMove.Dates.of(clock)).isEqualTo(DateMove.Dates.of(DrawnClock.reply(corrected)));
            assertThat(clock.isStopped()).isFalse();
            assertThat(clock.arithmetic(OFFICIAL).spent(corrected)).isZero();
        });
    }

    @Test
    void anExtensionNeverShortensAndAddsSoManyDaysThatCount() {
        ForAll.cases(TRIES, any -> {
            var clock = DrawnClock.lived(any, any.day());
            var before = DateMove.Dates.of(clock);
            var course = clock.course();
            DrawnClock.extend(any, clock);
            clock.derive(OFFICIAL);

            assertThat(clock.getInternalDue()).isAfterOrEqualTo(before.internal());
            assertThat(clock.getStatutoryDue()).isAfterOrEqualTo(before.statutory());
            int added = ClockCourse.sum(clock.course().statutoryAdded()) - ClockCourse.sum(course.statutoryAdded());
            var arithmetic = clock.arithmetic(OFFICIAL);
            assertThat(arithmetic.spent(clock.getStatutoryDue()) - arithmetic.spent(before.statutory())).isEqualTo(added);
        });
    }

    @Test
    void naturalPeriodsEndOnWorkingDaysAlsoWhenTheyAreExtended() {
        ForAll.cases(TRIES, any -> {
            var days = any.number(30, 200);
            var clock = DrawnClock.clock(DeadlineKind.CONSULTATION, any.day(), DeadlineTerms.given(DeadlineKind.CONSULTATION, days, "暂行条例", List.of(3)));
            assertThat(OFFICIAL.isWorkingDay(clock.getStatutoryDue())).isTrue();
            assertThat(clock.getStatutoryDue()).isAfterOrEqualTo(clock.getStartedOn().plusDays(days));

            var before = clock.getStatutoryDue();
            int more = any.number(1, 60);
            clock.segments().extend(before, more, more, BASIS, NOW);
            clock.derive(OFFICIAL);
            assertThat(OFFICIAL.isWorkingDay(clock.getStatutoryDue())).isTrue();
            assertThat(clock.getStatutoryDue()).isAfterOrEqualTo(before.plusDays(more));
        });
    }

    @Test
    void whatIsCountedBackFromAnEventIsReadyOnAWorkingDayInTime() {
        ForAll.cases(TRIES, any -> {
            var event = any.day(LocalDate.of(2020, 1, 1), LocalDate.of(2027, 12, 31));
            int days = any.number(1, 60);
            var clock = new Deadline("TZ-2026-00001", DeadlineKind.HEARING_MATERIALS, "office", event.minusDays(90), true, event,
                    DeadlineTerms.given(DeadlineKind.HEARING_MATERIALS, days, "暂行条例", List.of(1)), NOW, OFFICIAL);

            assertThat(clock.getStatutoryDue()).isEqualTo(clock.getInternalDue()).isBeforeOrEqualTo(event.minusDays(days));
            assertThat(OFFICIAL.isWorkingDay(clock.getStatutoryDue())).isTrue();
        });
    }

    @Test
    void remindersComeInOrderOnWorkingDaysNotAfterTheDate() {
        ForAll.cases(TRIES, any -> {
            var clock = DrawnClock.reply(any.day());
            var three = ClockDates.reminder(clock, 3, OFFICIAL);
            var one = ClockDates.reminder(clock, 1, OFFICIAL);

            assertThat(three).isBefore(one);
            assertThat(one).isBefore(clock.getInternalDue());
            assertThat(OFFICIAL.workingDaysBetween(three, clock.getInternalDue())).isEqualTo(3);
            assertThat(OFFICIAL.isWorkingDay(three) && OFFICIAL.isWorkingDay(one)).isTrue();
            assertThat(clock.light(OfficeClock.startOf(three).minusMillis(1))).isEqualTo(Light.GREEN);
            assertThat(clock.light(OfficeClock.startOf(three))).isEqualTo(Light.YELLOW);
        });
    }

    /** Shares nothing with the arithmetic but the answer whether a day is worked. */
    private static LocalDate walk(ClockCourse course, int days) {
        var at = course.from();
        for (int left = days; left > 0;) {
            at = at.plusDays(1);
            var day = at;
            boolean stands = course.pauses().stream().anyMatch(pause -> day.isAfter(pause.lastCounted()) && !day.isAfter(pause.lastNotCounted()));
            left -= !stands && OFFICIAL.isWorkingDay(day) ? 1 : 0;
        }
        return at;
    }
}
