package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.gongkai.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A published year can change: open cases on 2020-01-26 moved when Spring Festival was extended (domain.md C.5). */
@Rule("C.5")
class LaterChangeOfANoticeTests {

    @ParameterizedTest(name = "{0} + {1}: {2} became {3}")
    @CsvSource({
            "2019-12-31, 20, 2020-02-03, 2020-02-05",
            "2020-01-08, 15, 2020-02-03, 2020-02-05",
            "2020-01-10, 30, 2020-02-26, 2020-02-28",
            "2020-01-17, 10, 2020-02-05, 2020-02-07"})
    void anOpenDeadlineIsAnotherByTheChangedNotice(LocalDate received, int days, LocalDate before, LocalDate after) {
        assertThat(TestCalendars.beforeTheExtensionOf2020().workingDaysAfter(received, days).due()).isEqualTo(before);
        assertThat(WorkingCalendar.official().workingDaysAfter(received, days).due()).isEqualTo(after);
    }
}
