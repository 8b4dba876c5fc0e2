package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.Rule;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may follow on what, and the two dates that follow from it. */
@Rule({"R-54", "R-57", "B.3"})
class ClockSegmentsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.official();
    private static final Instant NOW = Instant.parse("2025-09-23T02:00:00Z");
    private static final SegmentBasis BASIS = new SegmentBasis("《政府信息公开条例》第三十三条", null, "office");

    private final Deadline reply = reply("2025-09-22");

    private static Deadline reply(String receipt) {
        return clock(DeadlineKind.REPLY, receipt, new DeadlineTerms(15, 20, "制度", "条例", List.of(3, 1)));
    }

    private static Deadline clock(DeadlineKind kind, String from, DeadlineTerms terms) {
        return new Deadline("SQ-2025-00001", kind, "office", day(from), false, day(from), terms, NOW, CALENDAR);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static void stop(Deadline clock, String lastCounted, String expectedUntil) {
        clock.segments().stop(day(lastCounted), day(expectedUntil), BASIS, NOW);
        clock.derive(CALENDAR);
    }

    private static void resume(Deadline clock, String lastNotCounted) {
        clock.segments().resume(day(lastNotCounted), BASIS, NOW);
        clock.derive(CALENDAR);
    }

    private static void restart(Deadline clock, String from) {
        clock.segments().restart(day(from), BASIS, NOW);
        clock.derive(CALENDAR);
    }

    private static void extend(Deadline clock, int internal, int statutory) {
        clock.segments().extend(day("2025-10-10"), internal, statutory, BASIS, NOW);
        clock.derive(CALENDAR);
    }

    private static void assertDue(Deadline clock, String internal, String statutory) {
        assertThat(clock.getInternalDue()).as("internal").isEqualTo(internal);
        assertThat(clock.getStatutoryDue()).as("statutory").isEqualTo(statutory);
    }

    @Test
    void whileItStandsTheDatesAreThoseOfTheDayTheStopIsExpectedToEnd() {
        assertDue(reply, "2025-10-17", "2025-10-24");
        stop(reply, "2025-09-26", "2025-10-23");
        assertThat(reply.isStopped()).isTrue();
        assertDue(reply, "2025-11-07", "2025-11-14");

        // the second of two third parties received its letter later
        reply.segments().expectStopUntil(day("2025-10-28"));
        reply.derive(CALENDAR);
        assertDue(reply, "2025-11-12", "2025-11-19");

        resume(reply, "2025-10-15");
        assertThat(reply.isStopped()).isFalse();
        assertDue(reply, "2025-10-30", "2025-11-06");
        assertThat(reply.getFirstInternalDue()).isEqualTo("2025-10-17");
        assertThat(reply.getFirstStatutoryDue()).isEqualTo("2025-10-24");
        assertThat(reply.isMoved()).isTrue();
    }

    @Test
    void aThirdPartyThatStaysSilentCostsItsFifteenDays() {
        var silent = reply("2026-02-03");
        stop(silent, "2026-02-10", "2026-03-09");
        resume(silent, "2026-03-09");
        assertDue(silent, "2026-03-23", "2026-03-30");
    }

    @Test
    void aCorrectionBeginsTheClockAnew() {
        var corrected = reply("2026-02-09");
        assertDue(corrected, "2026-03-06", "2026-03-13");
        restart(corrected, "2026-03-04");
        assertDue(corrected, "2026-03-25", "2026-04-01");
        assertThat(corrected.getStartedOn()).isEqualTo("2026-02-09");
        assertThat(corrected.arithmetic(CALENDAR).spent(day("2026-03-03"))).isZero();
        assertThat(corrected.arithmetic(CALENDAR).spent(day("2026-03-05"))).isEqualTo(1);
    }

    @Test
    void aRestartEndsAStopAndForgetsWhatWasBeforeIt() {
        stop(reply, "2025-09-26", "2025-11-10");
        extend(reply, 10, 20);
        restart(reply, "2025-10-13");
        assertThat(reply.isStopped()).isFalse();
        assertDue(reply, "2025-11-03", "2025-11-10");
        assertThatThrownBy(() -> resume(reply, "2025-10-14")).isInstanceOf(IllegalStateException.class).hasMessageContaining("is not stopped");

        stop(reply, "2025-10-15", "2025-10-17");
        assertDue(reply, "2025-11-05", "2025-11-12");
    }

    @Test
    void anExtensionMovesBothDatesOnFromWhereTheyAreAndTheOrderWithAStopDoesNotMatter() {
        extend(reply, 10, 20);
        assertDue(reply, "2025-10-31", "2025-11-21");
        stop(reply, "2025-09-26", "2025-10-15");
        assertDue(reply, "2025-11-13", "2025-12-04");

        var stoppedFirst = reply("2025-09-22");
        stop(stoppedFirst, "2025-09-26", "2025-10-15");
        resume(stoppedFirst, "2025-10-15");
        extend(stoppedFirst, 10, 20);
        assertDue(stoppedFirst, "2025-11-13", "2025-12-04");
    }

    @ParameterizedTest
    @CsvSource({"15, 20", "1, 0", "5, 5", "15, 10", "0, 20"})
    void daysWithinTheLawMayBeAdded(int internal, int statutory) {
        extend(reply, internal, statutory);
        assertThat(reply.getInternalDue()).isEqualTo(CALENDAR.workingDaysAfter(day("2025-09-22"), 15 + internal).due());
        assertThat(reply.getStatutoryDue()).isEqualTo(CALENDAR.workingDaysAfter(day("2025-09-22"), 20 + statutory).due());
    }

    @ParameterizedTest
    @CsvSource({"15, 21", "6, 0", "0, 0", "-1, 5", "5, -1", "26, 20"})
    void daysBeyondTheLawOrABureauBeyondTheLawAreRefused(int internal, int statutory) {
        assertThatThrownBy(() -> extend(reply, internal, statutory)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at most 40");
        assertThat(reply.segments().all()).hasSize(1);
    }

    @Test
    void twoExtensionsTogetherStayWithinTheLaw() {
        extend(reply, 10, 10);
        assertThatThrownBy(() -> extend(reply, 5, 11)).isInstanceOf(IllegalArgumentException.class);
        extend(reply, 5, 10);
        assertDue(reply, "2025-11-07", "2025-11-21");
    }

    @Test
    void aPublicationIsNotExtended() {
        var publication = clock(DeadlineKind.PUBLICATION, "2025-09-22", new DeadlineTerms(10, 20, "制度", "条例", List.of(3, 1)));
        assertThatThrownBy(() -> extend(publication, 0, 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at most 20");
    }

    @Test
    void aClockThatStandsIsNotStoppedAgainAndOneThatRunsIsNotResumed() {
        assertThatThrownBy(() -> resume(reply, "2025-10-15")).isInstanceOf(IllegalStateException.class).hasMessageContaining("is not stopped");
        assertThatThrownBy(() -> reply.segments().expectStopUntil(day("2025-10-15"))).isInstanceOf(IllegalStateException.class);
        stop(reply, "2025-09-26", "2025-10-23");
        assertThatThrownBy(() -> stop(reply, "2025-09-28", "2025-10-23")).isInstanceOf(IllegalStateException.class).hasMessageContaining("is stopped already");
        assertDue(reply, "2025-11-07", "2025-11-14");
    }

    @Test
    void datesInTheWrongOrderAreRefusedWithASentence() {
        assertThatThrownBy(() -> stop(reply, "2025-09-21", "2025-10-23")).isInstanceOf(InvalidInputException.class).hasMessageContaining("不能早于起算日 2025-09-22");
        assertThatThrownBy(() -> stop(reply, "2025-09-26", "2025-09-25")).isInstanceOf(InvalidInputException.class).hasMessageContaining("预计恢复日");
        assertThatThrownBy(() -> restart(reply, "2025-09-21")).isInstanceOf(InvalidInputException.class).hasMessageContaining("重新起算日");
        stop(reply, "2025-09-26", "2025-10-23");
        assertThatThrownBy(() -> resume(reply, "2025-09-25")).isInstanceOf(InvalidInputException.class).hasMessageContaining("不能早于中止日 2025-09-26");
        assertThatThrownBy(() -> reply.segments().expectStopUntil(day("2025-09-25"))).isInstanceOf(InvalidInputException.class);
        assertThat(reply.segments().all()).hasSize(2);
    }

    @Test
    void severalStopsFollowOneAnother() {
        var asked = reply("2026-03-02");
        stop(asked, "2026-03-06", "2026-03-27");
        resume(asked, "2026-03-11");
        stop(asked, "2026-03-16", "2026-04-07");
        resume(asked, "2026-03-18");
        assertDue(asked, "2026-03-30", "2026-04-07");
        assertThat(asked.segments().all()).extracting(DeadlineSegment::getKind)
                .containsExactly(SegmentKind.RUN, SegmentKind.STOP, SegmentKind.RUN, SegmentKind.STOP, SegmentKind.RUN);
    }

    @Test
    void theLightFollowsTheProjectedDates() {
        stop(reply, "2025-09-26", "2025-10-15");
        assertThat(reply.light(OfficeClock.startOf(day("2025-10-20")))).isEqualTo(Light.GREEN);
        assertThat(reply.light(OfficeClock.startOf(day("2025-10-27")))).isEqualTo(Light.YELLOW);
        assertThat(reply.light(OfficeClock.startOf(day("2025-11-07")))).isEqualTo(Light.RED);
    }

    @Test
    void naturalDaysDoNotStop() {
        var consultation = clock(DeadlineKind.CONSULTATION, "2026-01-20", DeadlineTerms.given(DeadlineKind.CONSULTATION, 30, "暂行条例", List.of(3)));
        assertDue(consultation, "2026-02-24", "2026-02-24");
        assertThatThrownBy(() -> stop(consultation, "2026-01-22", "2026-02-01")).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot stop");
        extend(consultation, 10, 10);
        assertDue(consultation, "2026-03-06", "2026-03-06");
    }

    @Test
    @Rule({"R-68", "B.7"})
    void materialsAreDueSevenDaysBeforeTheHearingAndMoveWithIt() {
        var materials = new Deadline("TZ-2026-00001", DeadlineKind.HEARING_MATERIALS, "office", day("2026-02-10"), true, day("2026-03-12"),
                DeadlineTerms.given(DeadlineKind.HEARING_MATERIALS, 7, "暂行条例", List.of(1)), NOW, CALENDAR);
        assertDue(materials, "2026-03-05", "2026-03-05");
        assertThat(materials.light(OfficeClock.startOf(day("2026-03-03")))).isEqualTo(Light.GREEN);
        assertThat(materials.light(OfficeClock.startOf(day("2026-03-04")))).isEqualTo(Light.YELLOW);

        restart(materials, "2026-03-10");
        assertDue(materials, "2026-03-03", "2026-03-03");
        assertThatThrownBy(() -> extend(materials, 1, 1)).isInstanceOf(IllegalStateException.class).hasMessageContaining("counts backwards");
    }

    @ParameterizedTest
    @CsvSource({"THIRD_PARTY, 16", "CORRECTION, 31", "CONSULTATION, 366", "REPLY, 21", "CORRECTION, 0", "CORRECTION, -1"})
    void nobodySetsMoreDaysThanTheLawAllows(DeadlineKind kind, int days) {
        assertThatThrownBy(() -> DeadlineTerms.given(kind, days, "x", List.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("the law allows");
    }

    @Test
    void aDateBehindTheLastNoticeIsProvisional() {
        var late = reply("2026-12-01");
        assertThat(late.isProvisional()).isFalse();
        stop(late, "2026-12-04", "2026-12-18");
        assertThat(late.isProvisional()).isTrue();
        resume(late, "2026-12-05");
        assertThat(late.isProvisional()).isFalse();
    }
}
