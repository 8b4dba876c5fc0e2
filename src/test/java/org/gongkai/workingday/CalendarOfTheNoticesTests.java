package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar says what the notices of 2019 to 2026 say (domain.md C.1, C.2; the tables are copied from there). */
@Rule({"C.1", "C.2"})
class CalendarOfTheNoticesTests {

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest(name = "{0}: {1} working days")
    @CsvSource({"2019, 250", "2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void aYearHasItsNumberOfWorkingDays(int year, int workingDays) {
        assertThat(daysOf(year, calendar::isWorkingDay)).hasSize(workingDays);
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2019 | 02-02 02-03 04-28 05-05 09-29 10-12
            2020 | 01-19 04-26 05-09 06-28 09-27 10-10
            2021 | 02-07 02-20 04-25 05-08 09-18 09-26 10-09
            2022 | 01-29 01-30 04-02 04-24 05-07 10-08 10-09
            2023 | 01-28 01-29 04-23 05-06 06-25 10-07 10-08
            2024 | 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12
            2025 | 01-26 02-08 04-27 09-28 10-11
            2026 | 01-04 02-14 02-28 05-09 09-20 10-10
            """)
    void theseSaturdaysAndSundaysAreWorked(int year, String days) {
        assertThat(daysOf(year, day -> CalendarDay.isWeekend(day) && calendar.isWorkingDay(day)))
                .isEqualTo(expand(year, days));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2019 | 01-01 02-04..02-08 04-05 05-01..05-03 06-07 09-13 10-01..10-04 10-07
            2020 | 01-01 01-24 01-27..01-31 04-06 05-01 05-04..05-05 06-25..06-26 10-01..10-02 10-05..10-08
            2021 | 01-01 02-11..02-12 02-15..02-17 04-05 05-03..05-05 06-14 09-20..09-21 10-01 10-04..10-07
            2022 | 01-03 01-31..02-04 04-04..04-05 05-02..05-04 06-03 09-12 10-03..10-07
            2023 | 01-02 01-23..01-27 04-05 05-01..05-03 06-22..06-23 09-29 10-02..10-06
            2024 | 01-01 02-12..02-16 04-04..04-05 05-01..05-03 06-10 09-16..09-17 10-01..10-04 10-07
            2025 | 01-01 01-28..01-31 02-03..02-04 04-04 05-01..05-02 05-05 06-02 10-01..10-03 10-06..10-08
            2026 | 01-01..01-02 02-16..02-20 02-23 04-06 05-01 05-04..05-05 06-19 09-25 10-01..10-02 10-05..10-07
            """)
    void theseMondaysToFridaysAreOff(int year, String days) {
        assertThat(daysOf(year, day -> !CalendarDay.isWeekend(day) && !calendar.isWorkingDay(day)))
                .isEqualTo(expand(year, days));
    }

    @Test
    void aNoticeAlsoArrangesDaysOfTheDecemberBefore() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 28))).isTrue();
        assertThat(calendar.noticeDay(LocalDate.of(2018, 12, 29))).get()
                .extracting(day -> day.notice().year()).isEqualTo(2019);
        assertThat(calendar.noticeDay(LocalDate.of(2022, 12, 31))).get()
                .extracting(day -> day.notice().year()).isEqualTo(2023);
    }

    @Test
    void everyDayKnowsItsNoticeAndFestival() {
        assertThat(calendar.days()).hasSize(285).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()))
                .allSatisfy(day -> assertThat(calendar.notices()).contains(day.notice()));
        CalendarDay day = calendar.noticeDay(LocalDate.of(2020, 2, 1)).orElseThrow();
        assertThat(day.kind()).isEqualTo(DayKind.OFF);
        assertThat(day.festival()).isEqualTo("春节");
        assertThat(day.notice().number()).isEqualTo("国办发明电〔2020〕1号");
        assertThat(calendar.noticeDay(LocalDate.of(2020, 2, 3))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({"2019, 国办发明电〔2018〕15号, 2018-12-04", "2020, 国办发明电〔2019〕16号, 2019-11-21",
            "2021, 国办发明电〔2020〕27号, 2020-11-25", "2022, 国办发明电〔2021〕11号, 2021-10-25",
            "2023, 国办发明电〔2022〕16号, 2022-12-08", "2024, 国办发明电〔2023〕7号, 2023-10-25",
            "2025, 国办发明电〔2024〕12号, 2024-11-12", "2026, '', 2025-11-04"})
    void aNoticeIsCitedByNumberAndDate(int year, String number, LocalDate issuedOn) {
        assertThat(calendar.notices().stream().filter(notice -> notice.year() == year).findFirst()).contains(
                new HolidayNotice(year, number, issuedOn, "国务院办公厅关于" + year + "年部分节假日安排的通知"));
    }

    @Test
    void theNoticesCoverAllOf2026AndNoMore() {
        assertThat(calendar.loadedUntil()).isEqualTo("2026-12-31");
        assertThat(calendar.notices()).hasSize(10);
    }

    private static List<LocalDate> daysOf(int year, Predicate<LocalDate> wanted) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(wanted).toList();
    }

    /** {@code 01-01 02-04..02-08} as dates. */
    private static List<LocalDate> expand(int year, String days) {
        List<LocalDate> dates = new ArrayList<>();
        for (String run : days.split(" ")) {
            LocalDate first = LocalDate.parse(year + "-" + run.substring(0, 5));
            LocalDate last = LocalDate.parse(year + "-" + run.substring(run.length() - 5));
            first.datesUntil(last.plusDays(1)).forEach(dates::add);
        }
        return dates;
    }
}
