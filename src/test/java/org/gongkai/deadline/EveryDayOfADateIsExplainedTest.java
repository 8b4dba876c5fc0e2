package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.deadline.DrawnClock.BASIS;
import static org.gongkai.deadline.DrawnClock.NOW;
import static org.gongkai.deadline.DrawnClock.OFFICIAL;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.ForAll;
import org.gongkai.Rule;
import org.gongkai.deadline.StripDay.Kind;
import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.DayKind;
import org.gongkai.workingday.HolidayNotice;
import org.gongkai.workingday.NoticeLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The strip of days leads from the first day to the date, and the days it counts are those that were asked for. */
@Rule({"R-49", "R-54", "R-57", "R-72", "B.3", "C.4", "D"})
class EveryDayOfADateIsExplainedTest {

    private static final SegmentBasis THIRD_PARTY = new SegmentBasis("《政府信息公开条例》第三十三条第三款", "函〔2025〕1号", "office");
    private static final SegmentBasis CORRECTION = new SegmentBasis("《政府信息公开条例》第三十条", null, "office");

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Explanation explained(Deadline clock) {
        return new ClockExplanation(clock, OFFICIAL).get();
    }

    private static StripDay day(Explanation explanation, String date) {
        return explanation.days().stream().filter(day -> day.date().equals(day(date))).findFirst().orElseThrow();
    }

    private static Deadline stopped(String lastCounted, String lastNotCounted) {
        var reply = DrawnClock.reply(day("2025-09-22"));
        reply.segments().stop(day(lastCounted), day(lastNotCounted), THIRD_PARTY, NOW);
        reply.segments().resume(day(lastNotCounted), BASIS, NOW);
        reply.derive(OFFICIAL);
        return reply;
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvFileSource(resources = "/deadline-cases.csv", numLinesToSkip = 1)
    void theDaysThatCountAreThoseAskedForAndTheLastIsTheDate(LocalDate start, int workingDays, LocalDate due, String why) {
        var days = DayStrip.of(OFFICIAL.workingDaysAfter(start, workingDays));

        assertThat(days.stream().filter(StripDay::counted)).as(why).hasSize(workingDays);
        assertThat(days.get(0)).extracting(StripDay::date, StripDay::kind).containsExactly(start, Kind.START);
        assertThat(days.get(days.size() - 1)).extracting(StripDay::date, StripDay::number).containsExactly(due, workingDays);
        assertThat(days).extracting(StripDay::date).containsExactlyElementsOf(start.datesUntil(due.plusDays(1)).toList());
    }

    @Test
    void howeverOftenAClockWasStoppedCorrectedAndExtendedItsStripEndsOnItsDate() {
        ForAll.cases(500, any -> {
            var clock = DrawnClock.lived(any, any.day());
            var told = explained(clock);
            var asked = 20 + ClockCourse.sum(clock.course().statutoryAdded());

            assertThat(told.days().stream().filter(StripDay::counted)).hasSize(asked);
            assertThat(told.days().get(told.days().size() - 1).date()).isEqualTo(clock.getStatutoryDue());
            assertThat(told.days().stream().filter(StripDay::counted).map(StripDay::number)).isSorted().doesNotHaveDuplicates();
            assertThat(day(told, clock.getInternalDue().toString()).number()).isEqualTo(15 + ClockCourse.sum(clock.course().internalAdded()));
            var shown = told.rows().stream().mapToLong(row -> row.stop() == null ? row.week().stream().filter(one -> one != null).count() : row.stop().days()).sum();
            assertThat(shown).as("no day is lost between the rows").isEqualTo(told.days().size());
            assertThat(told.sentence()).contains("数 %d 个工作日".formatted(asked));
        });
    }

    @ParameterizedTest
    @CsvSource({
            // of a reply of 2025-09-22 that stood from 09-27 through 10-15
            "2025-09-22, START, 0, 不计入,",
            "2025-09-23, COUNTED, 1, 工作日,",
            "2025-09-26, COUNTED, 4, 工作日,",
            "2025-09-28, STOPPED, 0, 等第三方意见, 第三十三条第三款",
            "2025-10-01, STOPPED, 0, 等第三方意见, 第三十三条第三款",
            "2025-10-15, STOPPED, 0, 等第三方意见, 第三十三条第三款",
            "2025-10-16, COUNTED, 5, 工作日,",
            "2025-10-18, OFF, 0, 周末,",
            "2025-11-06, COUNTED, 20, 工作日,"})
    void eachDaySaysWhy(String date, Kind kind, int number, String reason, String source) {
        var found = day(explained(stopped("2025-09-26", "2025-10-15")), date);

        assertThat(found).extracting(StripDay::kind, StripDay::number, StripDay::reason).containsExactly(kind, number, reason);
        assertThat(found.source() == null ? "" : found.source()).contains(source == null ? "" : source);
    }

    @ParameterizedTest
    @CsvSource({
            "2025-10-01, OFF, 国庆节、中秋节放假, 国办发明电〔2024〕12号",
            "2025-09-28, COUNTED, 调休上班, 国办发明电〔2024〕12号",
            "2025-10-11, COUNTED, 调休上班, 国办发明电〔2024〕12号"})
    void aFestivalAndAWorkedWeekendCiteTheirNotice(String date, Kind kind, String reason, String number) {
        assertThat(day(explained(DrawnClock.reply(day("2025-09-22"))), date)).extracting(StripDay::kind, StripDay::reason).containsExactly(kind, reason);
        assertThat(day(explained(DrawnClock.reply(day("2025-09-22"))), date).source()).contains(number);
    }

    @Test
    void theSentenceSaysTheSame() {
        assertThat(explained(DrawnClock.reply(day("2025-09-22"))).sentence()).isEqualTo("从2025年9月22日的次日起，数 20 个工作日，到2025年10月24日，当日 24 时届满。"
                + "不计入：周末 4 天、国庆节、中秋节放假 8 天。调休上班的周末 2 天照常计入。");
        assertThat(explained(stopped("2025-09-26", "2025-10-15")).sentence()).isEqualTo("从2025年9月22日的次日起，数 20 个工作日，到2025年11月6日，当日 24 时届满。"
                + "不计入：周末 6 天。停 19 天，等第三方意见。");
    }

    @Test
    void aLongStopIsOneLine() {
        var rows = explained(stopped("2025-09-26", "2025-11-07")).rows();

        assertThat(rows).filteredOn(row -> row.stop() != null).singleElement().satisfies(row -> {
            assertThat(row.stop()).extracting(StripRow.Stop::from, StripRow.Stop::to, StripRow.Stop::reason).containsExactly(day("2025-09-29"), day("2025-11-02"), "等第三方意见");
            assertThat(row.stop().days()).isEqualTo(35);
        });
        assertThat(rows).hasSizeLessThan(8);
    }

    @Test
    void whatWasBeforeACorrectionDoesNotCount() {
        var reply = DrawnClock.reply(day("2025-09-22"));
        reply.segments().stop(day("2025-09-26"), day("2025-10-20"), CORRECTION, NOW);
        reply.segments().restart(day("2025-10-13"), CORRECTION, NOW);
        reply.derive(OFFICIAL);

        assertThat(explained(reply).sentence()).startsWith("原从2025年9月22日起算，现从2025年10月13日重新起算。从2025年10月13日的次日起，数 20 个工作日，到2025年11月10日");
        assertThat(explained(reply).days().get(0).date()).isEqualTo("2025-10-13");
    }

    @Test
    void whileItWaitsForACorrectionTheDaysExpectedAreTold() {
        var reply = DrawnClock.reply(day("2025-09-22"));
        reply.segments().stop(day("2025-09-26"), day("2025-10-20"), CORRECTION, NOW);
        reply.derive(OFFICIAL);

        assertThat(day(explained(reply), "2025-10-20")).extracting(StripDay::kind, StripDay::reason).containsExactly(Kind.STOPPED, "等申请人补正");
    }

    @ParameterizedTest
    @CsvSource({
            // begun, natural days, extension, the day that counts last, the date, what it says
            "2026-03-02, 30, , 2026-04-01, 2026-04-01, 到2026年4月1日，当日",
            "2026-01-20, 30, , 2026-02-19, 2026-02-24, 当天不上班（春节放假），顺延到2026年2月24日",
            "2025-09-05, 30, 15, 2025-10-24, 2025-10-24, 数 45 个自然日（其中延长 15 个），到2025年10月24日，当日"})
    void naturalDaysAllCountAndTheirEndMovesOffADayOff(LocalDate from, int days, Integer added, LocalDate last, LocalDate due, String says) {
        var clock = DrawnClock.clock(DeadlineKind.CONSULTATION, from, DeadlineTerms.given(DeadlineKind.CONSULTATION, days, "暂行条例", List.of()));
        if (added != null) {
            clock.segments().extend(from, added, added, BASIS, NOW);
            clock.derive(OFFICIAL);
        }
        var told = explained(clock);

        assertThat(told.days().stream().filter(StripDay::counted)).hasSize(days + (added == null ? 0 : added));
        assertThat(told.days().stream().filter(StripDay::counted).reduce((one, next) -> next).orElseThrow().date()).isEqualTo(last);
        assertThat(told.days().get(told.days().size() - 1).date()).isEqualTo(due).isEqualTo(clock.getStatutoryDue());
        assertThat(told.sentence()).contains(says);
    }

    @Test
    void whatIsCountedBackwardsBeginsWithTheLastDayToAct() {
        var materials = new Deadline("TZ-2026-00001", DeadlineKind.HEARING_MATERIALS, "office", day("2026-02-10"), true, day("2026-03-15"),
                DeadlineTerms.given(DeadlineKind.HEARING_MATERIALS, 7, "暂行条例", List.of(1)), NOW, OFFICIAL);

        assertThat(explained(materials).sentence()).isEqualTo("从2026年3月15日往前数 7 个自然日，到2026年3月8日；当天不上班（周末），提前到2026年3月6日，当日 24 时届满。");
        assertThat(explained(materials).days()).extracting(StripDay::date, StripDay::kind, StripDay::number).startsWith(
                tuple(day("2026-03-06"), Kind.MOVED, 0), tuple(day("2026-03-07"), Kind.MOVED, 0), tuple(day("2026-03-08"), Kind.COUNTED, 7))
                .endsWith(tuple(day("2026-03-14"), Kind.COUNTED, 1), tuple(day("2026-03-15"), Kind.START, 0));
    }

    @Test
    void daysBehindTheLastNoticeAreProvisionalAndTheOthersAreNot() {
        var told = explained(DrawnClock.reply(day("2026-12-10")));

        assertThat(told.days()).allSatisfy(one -> assertThat(one.provisional()).isEqualTo(one.date().isAfter(day("2026-12-31"))));
        assertThat(told.sentence()).endsWith("2026年12月31日以后的放假安排尚未公布，暂按周一至周五计算，日期为暂定。");
    }

    @Test
    void whatCitizensWereToldIsNotShortenedAndSaysSo() {
        var notice = new HolidayNotice(2027, "", day("2026-11-20"), "测试用的2027年放假通知");
        var sooner = NoticeLedger.official().with(notice, List.of(new CalendarDay(day("2027-01-04"), DayKind.OFF, "元旦", notice),
                new CalendarDay(day("2027-01-02"), DayKind.WORK, "元旦", notice), new CalendarDay(day("2027-01-03"), DayKind.WORK, "元旦", notice))).inForce();
        var correction = DrawnClock.clock(DeadlineKind.CORRECTION, day("2026-12-17"), DeadlineTerms.given(DeadlineKind.CORRECTION, 15, "条例", List.of()));
        var told = correction.getStatutoryDue();

        correction.follow(sooner);
        var explained = new ClockExplanation(correction, sooner).get();

        assertThat(correction.getStatutoryDue()).isEqualTo(told).isEqualTo("2027-01-07");
        assertThat(explained.days().stream().filter(StripDay::counted)).hasSize(15);
        assertThat(explained.days()).last().extracting(StripDay::date, StripDay::kind).containsExactly(told, Kind.KEPT);
        assertThat(explained.sentence()).contains("到2027年1月6日，当日 24 时届满", "已经告知的期限不缩短，仍为2027年1月7日。");
    }

    @Test
    void aClockThatEndedBeforeALaterNoticeKeepsTheDateItHad() {
        var clock = DrawnClock.reply(day("2026-12-10"));
        var notice = new HolidayNotice(2027, "", day("2026-11-20"), "测试用的2027年放假通知");
        var later = NoticeLedger.official().with(notice, List.of(new CalendarDay(day("2027-01-01"), DayKind.OFF, "元旦", notice))).inForce();

        assertThat(new ClockExplanation(clock, later).get().sentence()).contains("期限2027年1月7日是按当时有效的放假安排计算的，以这一天为准。");
    }

    @Test
    void theBureausOwnDateIsToldApart() {
        assertThat(explained(DrawnClock.reply(day("2025-09-22"))).internalWords()).isEqualTo("第 15 个工作日 2025年10月17日是内部期限。");
        assertThat(explained(DrawnClock.reply(day("2025-09-22"))).sentence()).doesNotContain("内部");
        assertThat(explained(DrawnClock.clock(DeadlineKind.COMPLAINT_REPLY, day("2025-09-22"),
                DeadlineTerms.given(DeadlineKind.COMPLAINT_REPLY, 15, "制度", List.of()))).internalWords()).isNull();
    }
}
