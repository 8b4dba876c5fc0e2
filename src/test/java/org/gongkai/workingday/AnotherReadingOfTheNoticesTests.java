package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;

/** Our table agrees day by day with tyme4j's, which other people read from the same notices (domain.md C.3). */
@Rule("C.3")
class AnotherReadingOfTheNoticesTests {

    private static final LocalDate FIRST = LocalDate.of(2018, 12, 1);
    private static final LocalDate BEHIND_LAST = LocalDate.of(2027, 1, 1);

    private final WorkingCalendar calendar = WorkingCalendar.official();

    @Test
    void everyDayFromDecember2018To2026() {
        List<LocalDate> days = FIRST.datesUntil(BEHIND_LAST).toList();

        assertThat(days).hasSize(31 + 2922);
        assertThat(days.stream().filter(day -> holiday(day) != null)).as("days tyme4j knows").hasSizeGreaterThan(280);
        assertThat(days.stream().filter(day -> calendar.isWorkingDay(day) != worksByTyme(day))).isEmpty();
    }

    private static boolean worksByTyme(LocalDate day) {
        LegalHoliday holiday = holiday(day);
        return holiday == null ? !CalendarDay.isWeekend(day) : holiday.isWork();
    }

    private static LegalHoliday holiday(LocalDate day) {
        return LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
