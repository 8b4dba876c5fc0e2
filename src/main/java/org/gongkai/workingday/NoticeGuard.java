package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses notices from which a calendar would count silently wrong: a year that is missing, empty (a source that has
 * not been filled yet looks exactly like a year without holidays), contradictory, or of unknown origin.
 */
final class NoticeGuard {

    /** The first supported day is in the December that the first notice may touch. */
    private static final int FIRST_YEAR = WorkingCalendar.FIRST_DAY.getYear() + 1;

    private NoticeGuard() {
    }

    /**
     * The notices in the order of their years.
     *
     * @throws IllegalArgumentException with a Chinese message, because whoever imports a notice reads it
     */
    static List<HolidayNotice> check(List<HolidayNotice> notices, List<CalendarDay> days) {
        List<HolidayNotice> sorted = notices.stream().sorted(Comparator.comparingInt(HolidayNotice::year).thenComparing(HolidayNotice::issuedOn)).toList();
        require(!sorted.isEmpty(), "没有任何放假通知，不能建立工作日历。");
        require(new HashSet<>(sorted).size() == sorted.size(), "同一份放假通知被列出了两次。");
        int expected = FIRST_YEAR;
        for (int year : sorted.stream().filter(notice -> !notice.local()).map(HolidayNotice::year).distinct().toList()) {
            require(year == expected, "放假通知必须从 " + FIRST_YEAR + " 年起逐年都有：应为 " + expected + " 年，实为 " + year + " 年。");
            checkNotEmpty(year, days);
            expected++;
        }
        var last = expected - 1;
        sorted.stream().filter(notice -> notice.local() && (notice.year() < FIRST_YEAR || notice.year() > last)).findFirst().ifPresent(early -> {
            throw new IllegalArgumentException("还没有收录国务院办公厅 %d 年的放假通知，不能先收录地方的放假安排。".formatted(early.year()));
        });
        checkDays(sorted, days);
        return sorted;
    }

    private static void checkNotEmpty(int year, List<CalendarDay> days) {
        // a day off inside the year itself: one in the December before would still leave the whole year empty
        require(days.stream().anyMatch(day -> day.kind() == DayKind.OFF && !day.notice().local() && day.notice().year() == year
                && day.date().getYear() == year), year + " 年的放假通知没有任何放假日，拒绝载入。");
    }

    private static void checkDays(List<HolidayNotice> notices, List<CalendarDay> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (CalendarDay day : days) {
            require(notices.contains(day.notice()), day.date() + " 所依据的放假通知没有载入。");
            require(seen.add(day.date()), day.date() + " 被列出了两次。");
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
