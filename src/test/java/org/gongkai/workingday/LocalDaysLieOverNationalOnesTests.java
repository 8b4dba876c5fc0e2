package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;

/** 全国年节及纪念日放假办法 第四条: the local government may arrange days of its own, within what the State Council gives. */
@Rule("C.1")
class LocalDaysLieOverNationalOnesTests {

    private static final LocalDate PLAIN_MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate PLAIN_SATURDAY = LocalDate.of(2026, 3, 14);
    private static final LocalDate WORKED_SATURDAY = LocalDate.of(2026, 5, 9);
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);

    private final NoticeLedger official = NoticeLedger.official();
    private final HolidayNotice local = local("2026-02-01", "关于三月民俗节放假的通知");

    private static HolidayNotice local(String issuedOn, String title) {
        return new HolidayNotice(2026, "濮政办〔2026〕3号", LocalDate.parse(issuedOn), title, true);
    }

    private static CalendarDay day(LocalDate date, DayKind kind, HolidayNotice notice) {
        return new CalendarDay(date, kind, "民俗节", notice);
    }

    @Test
    void aDayTheLocalGovernmentGivesOffDoesNotCountAndItsMadeUpSaturdayDoes() {
        var calendar = official.with(local, List.of(day(PLAIN_MONDAY, DayKind.OFF, local), day(PLAIN_SATURDAY, DayKind.WORK, local))).inForce();

        assertThat(calendar.isWorkingDay(PLAIN_MONDAY)).isFalse();
        assertThat(calendar.isWorkingDay(PLAIN_SATURDAY)).isTrue();
        assertThat(calendar.explain(PLAIN_MONDAY).reason()).isEqualTo("民俗节放假");
        assertThat(calendar.noticeDay(PLAIN_MONDAY)).map(CalendarDay::notice).contains(local);
        assertThat(calendar.loadedUntil()).as("only the State Council proclaims a year").isEqualTo("2026-12-31");
    }

    @Test
    void aSaturdayWorkedInTheCountryMayBeOffHere() {
        var calendar = official.with(local, List.of(day(WORKED_SATURDAY, DayKind.OFF, local))).inForce();

        assertThat(official.inForce().isWorkingDay(WORKED_SATURDAY)).isTrue();
        assertThat(calendar.isWorkingDay(WORKED_SATURDAY)).isFalse();
        assertThat(calendar.days().stream().filter(day -> day.date().equals(WORKED_SATURDAY))).as("one document prevails").hasSize(1);
    }

    @Test
    void aDayOffInTheWholeCountryIsNeverWorkedHere() {
        assertThatIllegalArgumentException().isThrownBy(() -> official.with(local, List.of(day(LocalDate.of(2026, 10, 3), DayKind.WORK, local))))
                .withMessage("2026-10-03 是国务院办公厅通知放假的日子，地方不能安排上班。");
        assertThat(official.with(local, List.of(day(WORKED_SATURDAY, DayKind.WORK, local))).inForce().isWorkingDay(WORKED_SATURDAY))
                .as("worked anyhow").isTrue();
    }

    @Test
    void aDayOffEverywhereStaysOffWhenTheLocalGovernmentNamesItToo() {
        assertThat(official.with(local, List.of(day(NATIONAL_DAY, DayKind.OFF, local))).inForce().isWorkingDay(NATIONAL_DAY)).isFalse();
    }

    @Test
    void aLaterLocalDocumentTakesItBackAndTheDayIsAgainWhatTheCountrySays() {
        var back = local("2026-02-20", "关于取消三月民俗节放假的通知");
        var given = official.with(local, List.of(day(PLAIN_MONDAY, DayKind.OFF, local), day(WORKED_SATURDAY, DayKind.OFF, local)));
        var taken = given.with(back, List.of(day(PLAIN_MONDAY, DayKind.ORDINARY, back), day(WORKED_SATURDAY, DayKind.ORDINARY, back)));

        assertThat(taken.inForce().isWorkingDay(PLAIN_MONDAY)).isTrue();
        assertThat(taken.inForce().isWorkingDay(WORKED_SATURDAY)).isTrue();
        assertThat(taken.inForce().days()).isEqualTo(official.inForce().days());
        assertThat(taken.asKnownOn(LocalDate.of(2026, 2, 19)).isWorkingDay(PLAIN_MONDAY)).isFalse();
    }

    @Test
    void anEditionCountsTheDocumentsTakenInAndNamesThoseSinceAnother() {
        var back = local("2026-02-20", "关于取消三月民俗节放假的通知");
        var earlier = new HolidayNotice(2026, "", LocalDate.of(2026, 1, 5), "关于推迟收录的地方放假安排的通知", true);
        var first = official.inForce();
        var given = official.with(local, List.of(day(PLAIN_MONDAY, DayKind.OFF, local)));
        var then = given.with(back, List.of(day(PLAIN_MONDAY, DayKind.ORDINARY, back))).with(earlier, List.of(day(PLAIN_SATURDAY, DayKind.WORK, earlier)));

        assertThat(first.edition()).isEqualTo(official.notices().size());
        assertThat(given.inForce().edition()).isEqualTo(first.edition() + 1);
        assertThat(then.inForce().takenInAfter(first.edition())).as("as they were taken in, not as they were issued").containsExactly(local, back, earlier);
        assertThat(then.inForce().takenInAfter(first.edition() + 2)).containsExactly(earlier);
        assertThat(then.inForce().takenInAfter(then.inForce().edition())).isEmpty();
        assertThat(then.inForce().takenInAfter(99)).isEmpty();
        assertThat(first.takenInAfter(0)).isEqualTo(first.takenInAfter(-1)).isEqualTo(official.notices());
        assertThat(then.inForce().notices()).as("those of a year as they were issued").endsWith(earlier, local, back);
    }

    @Test
    void aLocalDocumentOfAYearTheStateCouncilHasNotArrangedIsRefused() {
        for (int year : List.of(2018, 2027)) {
            var early = new HolidayNotice(year, "", LocalDate.of(2026, 11, 1), "地方放假安排", true);
            assertThatIllegalArgumentException().isThrownBy(() -> official.with(early, List.of(day(LocalDate.of(year, 12, 3), DayKind.OFF, early))))
                    .withMessage("还没有收录国务院办公厅 " + year + " 年的放假通知，不能先收录地方的放假安排。");
        }
        var first = new HolidayNotice(2019, "", LocalDate.of(2019, 2, 1), "地方放假安排", true);
        assertThat(official.with(first, List.of(day(LocalDate.of(2019, 3, 12), DayKind.OFF, first))).inForce().isWorkingDay(LocalDate.of(2019, 3, 12))).isFalse();
    }

    @Test
    void aLocalDayOffDoesNotMakeAnEmptyYearWhole() {
        var empty = TestCalendars.notice(2027);
        var here = new HolidayNotice(2027, "", LocalDate.of(2026, 11, 2), "地方放假安排", true);

        assertThatIllegalArgumentException().isThrownBy(() -> NoticeLedger.of(Stream.concat(official.notices().stream(), Stream.of(empty, here)).toList(),
                Stream.concat(official.notices().stream().flatMap(notice -> official.daysOf(notice).stream()),
                        Stream.of(day(LocalDate.of(2027, 3, 12), DayKind.OFF, here))).toList())).withMessageContaining("没有任何放假日");
    }

    @Test
    void aDocumentIsKnownByYearAndDateAndALocalOneAlsoByItsTitle() {
        var ledger = official.with(local, List.of(day(PLAIN_MONDAY, DayKind.OFF, local)));
        var national = official.notices().get(0);

        assertThat(ledger.holds(new HolidayNotice(2026, "", LocalDate.of(2026, 2, 1), local.title(), true))).as("without its number").isTrue();
        assertThat(ledger.holds(new HolidayNotice(2026, local.number(), LocalDate.of(2026, 2, 1), "另一个通知", true))).isFalse();
        assertThat(ledger.holds(new HolidayNotice(2026, "", LocalDate.of(2026, 2, 2), local.title(), true))).isFalse();
        assertThat(ledger.holds(new HolidayNotice(2026, "", LocalDate.of(2026, 2, 1), local.title(), false))).isFalse();
        assertThat(ledger.holds(new HolidayNotice(national.year(), "", national.issuedOn(), "写法不同的标题"))).isTrue();
        assertThat(ledger.holds(new HolidayNotice(national.year() + 1, "", national.issuedOn(), national.title()))).isFalse();
    }

    @Test
    void aDocumentIsCitedByItsTitleAndItsNumberWhereItIsKnown() {
        assertThat(local.cited()).isEqualTo("《关于三月民俗节放假的通知》（濮政办〔2026〕3号）");
        assertThat(TestCalendars.notice(2027).cited()).isEqualTo("《测试用的2027年放假通知》");
    }
}
