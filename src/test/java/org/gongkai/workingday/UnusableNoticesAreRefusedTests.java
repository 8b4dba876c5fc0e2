package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty or broken year must not become a year without holidays (domain.md 0.8). */
@Rule("0.8")
class UnusableNoticesAreRefusedTests {

    private static final String NOTICES = "# remark\nnotice,year,number,issued_on,title\n2019,2019,1号,2018-12-04,通知\n";
    private static final String DAYS = "date,kind,festival,notice\n";

    private final List<HolidayNotice> notices = new ArrayList<>(WorkingCalendar.official().notices());
    private final List<CalendarDay> days = new ArrayList<>(WorkingCalendar.official().days());

    @Test
    void aYearWithoutDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestCalendars.with2027())
                .withMessageContaining("2027 年的放假通知没有任何放假日");
    }

    @Test
    void aYearThatOnlyHasTheDecemberBefore() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestCalendars.with2027("2026-12-31"))
                .withMessageContaining("2027 年的放假通知没有任何放假日");
    }

    @Test
    void aYearThatOnlyHasWorkedDays() {
        notices.add(TestCalendars.notice(2027));
        days.add(new CalendarDay(LocalDate.of(2027, 2, 20), DayKind.WORK, "测试", TestCalendars.notice(2027)));

        assertRefused("2027 年的放假通知没有任何放假日");
    }

    @Test
    void aYearOfWhichOnlyTheNextNoticeKnowsADay() {
        notices.addAll(List.of(TestCalendars.notice(2027), TestCalendars.notice(2028)));
        days.add(TestCalendars.off("2027-12-31", TestCalendars.notice(2028)));
        days.add(TestCalendars.off("2028-01-01", TestCalendars.notice(2028)));

        assertRefused("2027 年的放假通知没有任何放假日");
    }

    @Test
    void aYearInTheMiddleWhoseDaysAreLost() {
        days.removeIf(day -> day.notice().year() == 2023);

        assertRefused("2023 年的放假通知没有任何放假日");
    }

    @Test
    void aYearThatIsMissingDoubleOrTooEarly() {
        notices.removeIf(notice -> notice.year() == 2022);
        assertRefused("应为 2022 年");
        notices.add(TestCalendars.notice(2018));
        assertRefused("应为 2019 年");
        notices.add(notices.get(2));
        assertRefused("同一份放假通知被列出了两次");
        notices.clear();
        assertRefused("没有任何放假通知");
    }

    @Test
    void aDayListedTwice() {
        days.add(TestCalendars.off("2026-10-01", notices.get(notices.size() - 1)));

        assertRefused("2026-10-01 被列出了两次");
    }

    @Test
    void aDayOfANoticeThatIsNotLoaded() {
        days.add(TestCalendars.off("2026-11-23", TestCalendars.notice(2026)));

        assertRefused("2026-11-23 所依据的放假通知没有载入");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-30", "2027-01-01", "2024-12-31"})
    void aDayOutsideItsNotice(String date) {
        assertThatIllegalArgumentException().isThrownBy(() -> TestCalendars.off(date, notices.get(notices.size() - 1)))
                .withMessageContaining(date + " 不属于 2026 年的放假通知");
    }

    @Test
    void aWeekdayThatIsSaidToBeMadeUp() {
        LocalDate monday = LocalDate.of(2020, 2, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarDay(monday, DayKind.WORK, "春节", notices.get(2)))
                .withMessageContaining("2020-02-03 是周一至周五");
    }

    @Test
    void theOrderOfTheListsDoesNotMatterAndTheyAreCopied() {
        Collections.reverse(notices);
        Collections.shuffle(days, new Random(7));
        WorkingCalendar calendar = WorkingCalendar.of(notices, days);
        notices.clear();
        days.clear();

        assertThat(calendar.notices()).isEqualTo(WorkingCalendar.official().notices());
        assertThat(calendar.days()).isEqualTo(WorkingCalendar.official().days());
        assertThat(calendar.loadedUntil()).isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-30,off,春节,2019", "2019-02-04,free,春节,2019",
            "2019-02-04,off,春节", "2019-02-04,off,春节,2019,x", "2019-02-04,off, ,2019", "2019-02-04,work,春节,2019", ""})
    void aLineThatCannotBeRead(String line) {
        assertThatThrownBy(() -> NoticeFile.read(new StringReader(NOTICES), new StringReader(DAYS + line + "\n")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("\"" + line + "\"");
    }

    @Test
    void aDayOfAYearWithoutNotice() {
        assertThatThrownBy(() -> NoticeFile.read(new StringReader(NOTICES),
                new StringReader(DAYS + "2020-01-01,off,元旦,2020\n")))
                .isInstanceOf(IllegalStateException.class).hasRootCauseMessage("no notice 2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date;kind;festival;notice\n"})
    void aFileWithoutItsHeader(String file) {
        assertThatThrownBy(() -> NoticeFile.read(new StringReader(NOTICES), new StringReader(file)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("date,kind,festival,notice");
    }

    @Test
    void aFileOfNothingButItsHeader() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeFile.read(new StringReader(NOTICES), new StringReader(DAYS)))
                .withMessageContaining("2019 年的放假通知没有任何放假日");
    }

    @Test
    void aGoodFileIsReadWithItsRemarks() throws IOException {
        WorkingCalendar calendar = NoticeFile.read(new StringReader(NOTICES),
                new StringReader(DAYS + "2018-12-29,work,元旦,2019\r\n2019-01-01,off,元旦,2019\r\n")).inForce();

        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 1, 1))).isFalse();
        assertThat(calendar.loadedUntil()).isEqualTo("2019-12-31");
    }

    private void assertRefused(String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.of(notices, days))
                .withMessageContaining(why);
    }
}
