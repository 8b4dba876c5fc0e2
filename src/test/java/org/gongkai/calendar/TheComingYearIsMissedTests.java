package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.gongkai.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice of a year comes in the autumn before it; from 1 November on its absence is told (domain.md C.1, C.3). */
@Rule({"C.1", "C.3"})
class TheComingYearIsMissedTests {

    @ParameterizedTest(name = "{0}, loaded until {1}: {2}")
    @CsvSource(nullValues = "-", value = {
            "2026-10-31, 2026-12-31, -",
            "2026-11-01, 2026-12-31, 2027",
            "2026-12-31, 2026-12-31, 2027",
            "2027-01-01, 2026-12-31, 2027",
            "2028-03-01, 2026-12-31, 2027",
            "2026-11-01, 2027-12-31, -",
            "2026-01-01, 2026-12-31, -"})
    void fromNovemberOn(LocalDate today, LocalDate loadedUntil, Integer missing) {
        assertThat(NextYear.missing(today, loadedUntil).orElse(null)).isEqualTo(missing);
    }
}
