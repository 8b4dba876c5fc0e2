package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.gongkai.Rule;
import org.gongkai.deadline.ClockCourse.Pause;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates worked out by hand from the notices (domain.md C.4, D); a pause is written {@code last counted/last not counted}. */
@Rule({"R-54", "R-57", "R-66", "B.3"})
class SegmentArithmeticTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.official();

    private static SegmentArithmetic clock(DayUnit unit, LocalDate from, String pauses) {
        return new SegmentArithmetic(CALENDAR, unit, new ClockCourse(from, pauses(pauses), List.of(), List.of()));
    }

    private static List<Pause> pauses(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(" ")).map(pause -> pause.split("/"))
                .map(days -> new Pause(LocalDate.parse(days[0]), LocalDate.parse(days[1]), "条例")).toList();
    }

    private static List<Integer> days(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
            // receipt, days, stopped, due
            "2025-09-22, 15, , 2025-10-17",
            "2025-09-22, 20, , 2025-10-24",
            // asked on 09-26, the opinion came on 10-15
            "2025-09-22, 15, 2025-09-26/2025-10-15, 2025-10-30",
            "2025-09-22, 20, 2025-09-26/2025-10-15, 2025-11-06",
            // asked on 02-10, no opinion, its time over on 03-09
            "2026-02-03, 15, , 2026-03-02",
            "2026-02-03, 20, , 2026-03-09",
            "2026-02-03, 15, 2026-02-10/2026-03-09, 2026-03-23",
            "2026-02-03, 20, 2026-02-10/2026-03-09, 2026-03-30",
            // the same answer when the two stops touch, overlap, lie in each other or come in another order
            "2026-02-03, 15, 2026-02-10/2026-02-25 2026-02-25/2026-03-09, 2026-03-23",
            "2026-02-03, 15, 2026-02-10/2026-03-02 2026-02-25/2026-03-09, 2026-03-23",
            "2026-02-03, 15, 2026-02-10/2026-03-09 2026-02-25/2026-02-26, 2026-03-23",
            "2026-02-03, 15, 2026-02-25/2026-03-09 2026-02-10/2026-02-25, 2026-03-23",
            // two stops apart: four days spent, three after the first, the rest after the second
            "2026-03-02, 15, 2026-03-06/2026-03-11 2026-03-16/2026-03-18, 2026-03-30",
            // an opinion on the day of the letter stops nothing, a stop after the date has come moves nothing
            "2025-09-22, 15, 2025-09-26/2025-09-26, 2025-10-17",
            "2025-09-22, 15, 2025-10-17/2025-11-10, 2025-10-17",
            "2025-09-22, 20, 2025-10-17/2025-11-10, 2025-11-17",
            // asked on the day of the receipt: nothing was spent
            "2025-09-22, 15, 2025-09-22/2025-09-26, 2025-10-23",
            // a stop that begins and ends in a holiday costs no working day
            "2025-09-22, 15, 2025-10-02/2025-10-07, 2025-10-17",
            // restart: corrected on 03-04
            "2026-03-04, 15, , 2026-03-25",
            "2026-03-04, 20, , 2026-04-01",
            "2026-02-09, 7, , 2026-02-25",
            // the third party received the letter on 09-26
            "2025-09-26, 15, , 2025-10-23"})
    void aStopCostsTheDaysFromTheDayAfterTheLetterThroughTheDayOfTheOpinion(LocalDate from, int days, String pauses, LocalDate due) {
        assertThat(clock(DayUnit.WORKING, from, pauses).due(days, List.of())).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
            // receipt, days, added, stopped, due: 15+15 and 20+20 of domain.md D
            "2019-09-27, 15, 15, , 2019-11-13",
            "2019-09-27, 20, 20, , 2019-11-27",
            "2026-02-10, 15, 15, , 2026-03-30",
            "2026-02-10, 20, 20, , 2026-04-14",
            "2026-02-10, 15, 10 5, , 2026-03-30",
            // 15 days end on 10-30 by the stop; ten more after it, whether the stop or the extension was recorded first
            "2025-09-22, 15, 10, 2025-09-26/2025-10-15, 2025-11-13",
            // a stop after the first date lies within the days that were added
            "2025-09-22, 15, 10, 2025-10-20/2025-10-24, 2025-11-06",
            "2025-09-22, 15, 10, 2025-10-17/2025-10-24, 2025-11-07"})
    void anExtensionIsCountedOnFromTheDateItExtends(LocalDate from, int days, String added, String pauses, LocalDate due) {
        assertThat(clock(DayUnit.WORKING, from, pauses).due(days, days(added))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-01-20, 30, , 2026-02-24",
            "2025-09-05, 30, , 2025-10-09",
            "2026-03-02, 30, , 2026-04-01",
            // extended from the day it really ended, 2025-10-09, not from the holiday it would have ended on
            "2025-09-05, 30, 15, 2025-10-24"})
    void naturalDaysEndOnTheFirstWorkingDay(LocalDate from, int days, String added, LocalDate due) {
        assertThat(clock(DayUnit.NATURAL, from, null).due(days, days(added))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
            "2025-09-22, , 2025-09-22, 0",
            "2025-09-22, , 2025-09-01, 0",
            "2025-09-22, , 2025-09-26, 4",
            "2025-09-22, 2025-09-26/2025-10-15, 2025-09-26, 4",
            "2025-09-22, 2025-09-26/2025-10-15, 2025-10-15, 4",
            "2025-09-22, 2025-09-26/2025-10-15, 2025-10-16, 5",
            "2025-09-22, 2025-09-26/2025-10-15, 2025-10-30, 15",
            "2026-03-02, 2026-03-06/2026-03-11 2026-03-16/2026-03-18, 2026-03-17, 7",
            "2026-03-02, 2026-03-06/2026-03-11 2026-03-16/2026-03-18, 2026-03-30, 15"})
    void daysOfAStopAreNotSpent(LocalDate from, String pauses, LocalDate until, int spent) {
        assertThat(clock(DayUnit.WORKING, from, pauses).spent(until)).isEqualTo(spent);
    }

    @ParameterizedTest
    @CsvSource({
            "2025-09-22, , 3, 2025-10-14",
            "2025-09-22, 2025-09-26/2025-10-15, 3, 2025-10-27",
            // eleven were left when the letter was sent: the reminder of eleven comes that day, of twelve before
            "2025-09-22, 2025-09-26/2025-10-15, 11, 2025-09-26",
            "2025-09-22, 2025-09-26/2025-10-15, 12, 2025-09-25",
            "2025-09-22, , 15, 2025-09-22",
            "2025-09-22, , 40, 2025-09-22"})
    void aReminderComesOnADayThatCounts(LocalDate from, String pauses, int left, LocalDate day) {
        assertThat(clock(DayUnit.WORKING, from, pauses).dayWith(left, 15)).isEqualTo(day);
    }
}
