package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days as notices write them. */
final class DayWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（E）", Locale.CHINA);

    private DayWords() {
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** @param days in order, without a gap */
    static String run(List<LocalDate> days) {
        return days.size() == 1 ? day(days.get(0)) : day(days.get(0)) + "至" + day(days.get(days.size() - 1));
    }
}
