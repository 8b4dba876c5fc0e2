package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a notice arranges for one festival.
 *
 * @param festival as the notice writes it, e.g. 国庆节、中秋节
 * @param off the days off, weekends inside the run included, by date
 * @param worked the Saturdays and Sundays that are worked, by date
 * @param words the sentences it was read from
 */
record Arrangement(String festival, List<LocalDate> off, List<LocalDate> worked, String words) {
}
