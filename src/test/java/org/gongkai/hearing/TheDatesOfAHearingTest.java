package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.gongkai.Rule;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule({"R-68", "B.7", "C.4"})
class TheDatesOfAHearingTest {

    @ParameterizedTest(name = "{2}: hearing {0}, materials by {1}")
    @CsvSource({
            "2026-03-12, 2026-03-05, the example of C.4",
            "2026-03-16, 2026-03-09, a Monday",
            "2026-02-26, 2026-02-14, 7 days before lies in the Spring Festival; the Saturday before it is worked",
            "2026-10-14, 2026-09-30, 7 days before lies in the National Day holidays"})
    void materialsAreServedSevenNaturalDaysAheadOnTheWorkingDayBeforeWhenThatIsNone(LocalDate heldOn, LocalDate limit, String why) {
        var dates = on("2026-01-05");
        assertThat(dates.materialsLimit(heldOn)).as(why).isEqualTo(limit);
    }

    @ParameterizedTest(name = "today {0}: the first day is {1}, applications close from {2} to {3}")
    @CsvSource({
            "2026-03-02, 2026-03-24, 2026-03-10, 2026-03-10",
            "2026-03-03, 2026-03-25, 2026-03-11, 2026-03-11",
            "2026-09-21, 2026-10-19, 2026-09-29, 2026-09-29"})
    void theFirstDayLeavesTimeForReviewAnnouncementApplicationsSelectionAndMaterials(String today, LocalDate earliest, LocalDate closesFrom, LocalDate closesUntil) {
        var dates = on(today);
        assertThat(dates.earliest(true)).isEqualTo(earliest);
        assertThat(dates.earliestClosing()).isEqualTo(closesFrom);
        assertThat(dates.latestClosing(earliest)).isEqualTo(closesUntil);
        assertThat(faults(dates, earliest, closesUntil, true)).isEmpty();
    }

    @Test
    void whoeverIsOnTheListAlreadyNeedsTheTimeOfTheAnnouncementOnly() {
        assertThat(on("2026-03-02").earliest(false)).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(faults(on("2026-03-02"), LocalDate.of(2026, 3, 20), null, false)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
            "2026-04-11, 周末, a Saturday",
            "2026-04-06, 清明, a holiday on a Monday",
            "2026-05-01, 劳动节, a holiday",
            "2026-10-07, 国庆, the last day of a long holiday"})
    void aHearingOnAHolidayIsRefusedWithTheReason(LocalDate heldOn, String reason, String why) {
        assertThat(faults(on("2026-03-02"), heldOn, LocalDate.of(2026, 3, 20), true)).as(why).hasEntrySatisfying("heldOn",
                sentence -> assertThat(sentence).contains("不是工作日").contains(reason));
    }

    @Test
    void aWorkedSaturdayIsAWorkingDay() {
        assertThat(faults(on("2026-03-02"), LocalDate.of(2026, 5, 9), LocalDate.of(2026, 3, 20), true)).isEmpty();
    }

    @ParameterizedTest(name = "held on {0}, applications until {1}: {2}")
    @CsvSource({
            "2026-03-23, 2026-03-10, heldOn, 最早可以定在 2026-03-24",
            "2026-03-01, 2026-03-10, heldOn, 日期过早",
            "2027-06-01, 2026-04-10, heldOn, 一年以内",
            "2026-04-30, 2026-03-09, applicationsUntil, 最早为 2026-03-10",
            "2026-03-27, 2026-03-20, applicationsUntil, 最晚为 2026-03-13",
            "2026-04-30, 2026-04-11, applicationsUntil, 不是工作日"})
    void aDayTooSoonOrALastDayThatDoesNotFitIsRefusedWithWhatWouldDo(LocalDate heldOn, LocalDate until, String field, String words) {
        assertThat(faults(on("2026-03-02"), heldOn, until, true)).containsOnlyKeys(field).hasEntrySatisfying(field, sentence -> assertThat(sentence).contains(words));
    }

    @Test
    void whatIsMissingIsAskedFor() {
        assertThat(faults(on("2026-03-02"), null, null, true)).containsOnlyKeys("heldOn");
        assertThat(faults(on("2026-03-02"), LocalDate.of(2026, 4, 30), null, true)).containsOnlyKeys("applicationsUntil");
    }

    @ParameterizedTest(name = "published {0}: {1}")
    @CsvSource({"2026-03-05, true", "2026-03-10, true", "2026-03-11, false"})
    void anAnnouncementIsInTimeFifteenDaysAheadWithFiveDaysToApply(LocalDate publishedOn, boolean inTime) {
        var schedule = schedule(LocalDate.of(2026, 3, 25), LocalDate.of(2026, 3, 16));
        assertThat(on("2026-03-05").announcedInTime(schedule, publishedOn, true)).isEqualTo(inTime);
    }

    @Test
    void anAnnouncementThatLeavesFourDaysToApplyIsTooLateUnlessNobodyHasToApply() {
        var schedule = schedule(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 3, 16));
        assertThat(on("2026-03-05").announcedInTime(schedule, LocalDate.of(2026, 3, 12), true)).isFalse();
        assertThat(on("2026-03-05").announcedInTime(schedule, LocalDate.of(2026, 3, 12), false)).isTrue();
    }

    @Test
    void theCheckThrowsWithEachFieldItsSentence() {
        var check = new InputCheck();
        on("2026-03-02").check(check, schedule(LocalDate.of(2026, 4, 4), null), true);
        assertThatThrownBy(check::done).isInstanceOf(InvalidInputException.class);
    }

    private static Map<String, String> faults(HearingDates dates, LocalDate heldOn, LocalDate until, boolean applications) {
        var check = new InputCheck();
        dates.check(check, schedule(heldOn, until), applications);
        try {
            check.done();
            return Map.of();
        } catch (InvalidInputException invalid) {
            return invalid.errors();
        }
    }

    private static Schedule schedule(LocalDate heldOn, LocalDate until) {
        return new Schedule(heldOn, LocalTime.of(9, 0), "会议室", until);
    }

    private static HearingDates on(String today) {
        return new HearingDates(WorkingCalendar::official, new OfficeClock(Clock.fixed(Instant.parse(today + "T01:00:00Z"), ZoneOffset.UTC)));
    }
}
