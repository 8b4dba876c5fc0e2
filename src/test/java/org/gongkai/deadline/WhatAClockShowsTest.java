package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.deadline.DrawnClock.BASIS;
import static org.gongkai.deadline.DrawnClock.NOW;
import static org.gongkai.deadline.DrawnClock.OFFICIAL;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock says in words where it stands; what the words count is what the arithmetic counts. */
@Rule({"R-54", "R-72", "B.10", "C.4"})
class WhatAClockShowsTest {

    /** Due on 2025-10-17 by the bureau and on 2025-10-24 by the law. */
    private final Deadline reply = DrawnClock.reply(LocalDate.of(2025, 9, 22));
    private final Deadline consultation = DrawnClock.clock(DeadlineKind.CONSULTATION, LocalDate.of(2026, 1, 20),
            DeadlineTerms.given(DeadlineKind.CONSULTATION, 30, "暂行条例", List.of(3)));
    private final Deadline complaint = DrawnClock.clock(DeadlineKind.COMPLAINT_REPLY, LocalDate.of(2025, 9, 22),
            DeadlineTerms.given(DeadlineKind.COMPLAINT_REPLY, 15, "制度", List.of(3)));

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static ClockCount count(String today) {
        return new ClockCount(() -> OFFICIAL, DrawnClock.on(day(today)));
    }

    private static ClockWords words(String today) {
        return new ClockWords(() -> OFFICIAL, count(today), DrawnClock.on(day(today)));
    }

    private static List<SegmentView> stretches(Deadline clock, String today) {
        return new SegmentViews(() -> OFFICIAL, DrawnClock.on(day(today))).of(clock);
    }

    private static void end(Deadline clock, String day) {
        clock.end(OfficeClock.at(day(day), LocalTime.NOON));
    }

    @ParameterizedTest
    @CsvSource({
            "2025-09-22, 距内部期限还有 15 个工作日",
            "2025-09-30, 距内部期限还有 8 个工作日",
            "2025-10-16, 距内部期限还有 1 个工作日",
            "2025-10-17, 今天是内部期限的最后一天",
            "2025-10-18, 已超内部期限，距法定期限还有 5 个工作日",
            "2025-10-24, 已超内部期限，今天是法定期限的最后一天",
            "2025-10-25, 已超法定期限",
            "2025-10-28, 已超法定期限 2 个工作日"})
    void aReplyTellsItsTwoDatesApart(String today, String words) {
        assertThat(words(today).of(reply)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-02-20, 距截止日还有 4 个自然日",
            "2026-02-24, 今天是截止日的最后一天",
            "2026-02-26, 已超截止日 2 个自然日"})
    void theTimeOfThePublicIsCountedInNaturalDays(String today, String words) {
        assertThat(words(today).of(consultation)).isEqualTo(words);
    }

    @Test
    void whereOneRuleGivesTheOneDateNobodyHasToTellTwoApart() {
        assertThat(words("2025-10-16").of(complaint)).isEqualTo("距期限还有 1 个工作日");
        assertThat(words("2025-10-20").of(complaint)).isEqualTo("已超期限 1 个工作日");
        assertThat(complaint.hasOneDate()).isTrue();
        assertThat(reply.hasOneDate()).isFalse();
        var sameDateTwoRules = DrawnClock.clock(DeadlineKind.REPLY, day("2025-09-22"), new DeadlineTerms(20, 20, "制度", "条例", List.of()));
        assertThat(sameDateTwoRules.hasOneDate()).isFalse();
    }

    @Test
    void aClockThatStandsShowsTheDatesItExpectsAndWhatIsLeftAfterwards() {
        reply.segments().stop(day("2025-09-26"), day("2025-10-15"), BASIS, NOW);
        reply.derive(OFFICIAL);

        assertThat(words("2025-09-29").of(reply)).isEqualTo("计时已中止，预计内部期限 2025-10-30、法定期限 2025-11-06，恢复后距内部期限还有 11 个工作日");
        assertThat(words("2025-09-29").original(reply)).isEqualTo("原定内部期限 2025-10-17，法定期限 2025-10-24");
        assertThat(count("2025-10-09").left(reply)).isEqualTo(11);
        assertThat(count("2025-10-16").spent(reply, DayUnit.WORKING)).as("should it have been resumed on the day").isEqualTo(5);
    }

    @Test
    void aClockThatStandsAfterItsDateHasNothingLeftToSay() {
        reply.segments().stop(day("2025-10-17"), day("2025-10-31"), BASIS, NOW);
        reply.derive(OFFICIAL);

        assertThat(words("2025-10-20").of(reply)).isEqualTo("计时已中止，预计内部期限 2025-10-17、法定期限 2025-11-07");
    }

    @Test
    void anExtensionGivesMoreDaysThatAreLeft() {
        reply.segments().extend(day("2025-10-10"), 5, 10, BASIS, NOW);
        reply.derive(OFFICIAL);

        assertThat(count("2025-10-16").left(reply)).isEqualTo(6);
        assertThat(count("2026-02-20").left(consultation)).as("of natural days the working days are told").isEqualTo(1);
    }

    @Test
    void aClockThatHasEndedSaysWhatItTookAndKeepsItsLight() {
        end(reply, "2025-10-16");
        end(reply, "2025-10-30");

        assertThat(words("2025-12-01").of(reply)).isEqualTo("计时已结束，用时 14 个工作日");
        assertThat(words("2025-12-01").original(reply)).isNull();
        assertThat(reply.isRunning()).isFalse();
        assertThat(reply.isStopped()).isFalse();
        assertThat(reply.light(OfficeClock.startOf(day("2025-12-01")))).isEqualTo(Light.YELLOW);
    }

    @Test
    void workThatEndsLateStaysRedAndAPeriodOfThePublicIsOverWithItsLastDay() {
        end(reply, "2025-10-27");
        end(consultation, "2026-03-02");

        assertThat(reply.light(NOW)).isEqualTo(Light.RED);
        assertThat(reply.getEndedAt()).isEqualTo(OfficeClock.at(day("2025-10-27"), LocalTime.NOON));
        assertThat(consultation.getEndedAt()).isEqualTo(OfficeClock.endOf(day("2026-02-24")).minusMillis(1));
        assertThat(consultation.light(OfficeClock.startOf(day("2026-06-01")))).isEqualTo(Light.GREEN);
        assertThat(words("2026-03-02").of(consultation)).isEqualTo("计时已结束，用时 35 个自然日");
    }

    @Test
    void aPeriodOfThePublicThatIsStoppedEarlyEndsThenAndIsNeverRed() {
        var running = consultation.light(OfficeClock.startOf(day("2026-02-25")));
        end(consultation, "2026-02-10");

        assertThat(running).as("nobody is late").isEqualTo(Light.YELLOW);
        assertThat(consultation.getEndedAt()).isEqualTo(OfficeClock.at(day("2026-02-10"), LocalTime.NOON));
        assertThat(consultation.light(NOW)).isEqualTo(Light.GREEN);
    }

    @Test
    void aDateIsMovedWhenEitherOfTheTwoIsAnotherThanAtTheStart() {
        assertThat(reply.isMoved()).isFalse();
        reply.segments().extend(day("2025-10-10"), 0, 5, BASIS, NOW);
        reply.derive(OFFICIAL);
        assertThat(reply.isMoved()).isTrue();

        var other = DrawnClock.reply(day("2025-09-22"));
        other.segments().extend(day("2025-10-10"), 5, 0, BASIS, NOW);
        other.derive(OFFICIAL);
        assertThat(other.isMoved()).isTrue();
    }

    @Test
    void theStretchesOfAClockTellWhatCountedAndOnWhatItRests() {
        reply.segments().stop(day("2025-09-26"), day("2025-10-23"), new SegmentBasis("条例 第三十二条", "函〔2025〕1号", "office"), NOW);
        assertThat(stretches(reply, "2025-09-28").get(1).words()).isEqualTo("2025-09-27 起中止，预计至 2025-10-23，不计入 1 个工作日");
        assertThat(stretches(reply, "2025-11-03").get(1).words()).as("no longer than expected").isEqualTo("2025-09-27 起中止，预计至 2025-10-23，不计入 15 个工作日");
        assertThat(stretches(reply, "2025-09-26").get(1).days()).as("it begins tomorrow").isZero();
        reply.segments().resume(day("2025-10-15"), BASIS, NOW);
        reply.segments().extend(day("2025-10-16"), 5, 10, BASIS, NOW);
        reply.derive(OFFICIAL);

        assertThat(stretches(reply, "2025-10-20")).extracting(SegmentView::from, SegmentView::to, SegmentView::days, SegmentView::words).containsExactly(
                tuple(day("2025-09-22"), day("2025-09-26"), 4, "2025-09-22 起算（当日不计入），至 2025-09-26，共计 4 个工作日"),
                tuple(day("2025-09-27"), day("2025-10-15"), 9, "2025-09-27 起中止，至 2025-10-15，不计入 9 个工作日"),
                tuple(day("2025-10-16"), null, 3, "2025-10-16 起恢复计算，已计 3 个工作日"),
                tuple(day("2025-10-16"), null, 5, "2025-10-16 延长：内部期限加 5 个工作日，法定期限加 10 个工作日"));
        assertThat(stretches(reply, "2025-10-20").get(1)).extracting(SegmentView::basis, SegmentView::document).containsExactly("条例 第三十二条", "函〔2025〕1号");
    }

    /** A second stop may be recorded later for days that lie in the first one, or before it. */
    @ParameterizedTest
    @CsvSource({
            // the second stop, what of it was not counted anyway, and the days of the three runs
            "2025-10-09, 2025-10-20, 3, 4, 0, 1",
            "2025-10-13, 2025-10-14, 0, 4, 0, 4",
            "2025-09-24, 2025-09-25, 1, 3, 0, 4",
            "2025-09-24, 2025-10-20, 5, 2, 0, 1",
            "2025-10-17, 2025-10-20, 1, 4, 2, 1"})
    void aDayOfTwoStopsIsToldOnce(String lastCounted, String lastNotCounted, int days, int first, int second, int third) {
        reply.segments().stop(day("2025-09-26"), day("2025-10-23"), BASIS, NOW);
        reply.segments().resume(day("2025-10-15"), BASIS, NOW);
        reply.segments().stop(day(lastCounted), day("2025-10-23"), BASIS, NOW);
        reply.segments().resume(day(lastNotCounted), BASIS, NOW);
        reply.derive(OFFICIAL);

        var told = stretches(reply, "2025-10-21");
        assertThat(told).extracting(SegmentView::days).containsExactly(first, 9, second, days, third);
        assertThat(told).allSatisfy(stretch -> assertThat(stretch.to() == null || !stretch.to().isBefore(stretch.from())).as(stretch.words()).isTrue());
        assertThat(first + second + third).as("as the arithmetic counts").isEqualTo(count("2025-10-21").spent(reply, DayUnit.WORKING));
    }

    @Test
    void aRestartIsAStretchOfItsOwnAndTheOneBeforeIsOver() {
        reply.segments().restart(day("2025-10-13"), BASIS, NOW);
        reply.derive(OFFICIAL);

        assertThat(stretches(reply, "2025-10-15")).extracting(SegmentView::words).containsExactly(
                "2025-09-22 起算（当日不计入），至 2025-10-13，共计 11 个工作日", "2025-10-13 重新起算（当日不计入），已计 2 个工作日");
        end(reply, "2025-10-16");
        assertThat(stretches(reply, "2025-12-01").get(1)).extracting(SegmentView::to, SegmentView::days).containsExactly(day("2025-10-16"), 3);
    }

    @Test
    void aStopThatWasOpenWhenTheCaseEndedHasNoExpectedEndAnyMore() {
        reply.segments().stop(day("2025-09-26"), day("2025-10-23"), BASIS, NOW);
        end(reply, "2025-09-30");

        assertThat(stretches(reply, "2025-09-30").get(1).words()).isEqualTo("2025-09-27 起中止，不计入 3 个工作日");
    }

    @Test
    void aCorrectionThatArrivesWhileTheClockStandsEndsTheStopThatDayOrWhereItBegan() {
        reply.segments().stop(day("2025-10-13"), day("2025-10-23"), BASIS, NOW);
        reply.segments().restart(day("2025-10-15"), BASIS, NOW);
        assertThat(reply.segments().all().get(1).getTo()).isEqualTo("2025-10-15");

        var earlier = DrawnClock.reply(day("2025-09-22"));
        earlier.segments().stop(day("2025-10-13"), day("2025-10-23"), BASIS, NOW);
        earlier.segments().restart(day("2025-10-10"), BASIS, NOW);
        assertThat(earlier.segments().all().get(1).getTo()).isEqualTo("2025-10-13");
    }

    @Test
    void whatIsCountedBackFromAnEventShowsFromWhichDay() {
        var materials = new Deadline("TZ-2026-00001", DeadlineKind.HEARING_MATERIALS, "office", day("2026-02-10"), true, day("2026-03-12"),
                DeadlineTerms.given(DeadlineKind.HEARING_MATERIALS, 7, "暂行条例", List.of(1)), NOW, OFFICIAL);

        assertThat(stretches(materials, "2026-03-01")).singleElement().extracting(SegmentView::words, SegmentView::days).containsExactly("按 2026-03-12 倒推 7 个自然日", 7);
        assertThat(count("2026-02-24").spent(materials, DayUnit.NATURAL)).as("since it was ordered").isEqualTo(14);
        assertThat(materials.begunOn()).isEqualTo("2026-02-10");
    }
}
