package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All notices ever proclaimed and the days each named, those that were changed later included (domain.md C.1, C.5): the
 * calendar in force, and the calendar as it was known on a day, can be made from it. A later notice of the same year
 * replaces the festivals it names as a whole, made-up days included. Immutable.
 */
public final class NoticeLedger {

    /** In the order in which they were proclaimed: the later one prevails. */
    private static final Comparator<HolidayNotice> ORDER = Comparator.comparing(HolidayNotice::issuedOn).thenComparingInt(HolidayNotice::year);

    private record Arranged(int year, String festival) {
    }

    private final List<HolidayNotice> notices;
    private final List<CalendarDay> days;

    private NoticeLedger(Collection<HolidayNotice> notices, Collection<CalendarDay> days) {
        this.notices = notices.stream().sorted(ORDER).toList();
        this.days = List.copyOf(days);
    }

    /**
     * @param notices in any order
     * @param days every day each of them names, in any order; more than one notice may name a day
     * @throws IllegalArgumentException if they make no calendar ({@link WorkingCalendar#of}); the message is Chinese
     */
    public static NoticeLedger of(Collection<HolidayNotice> notices, Collection<CalendarDay> days) {
        var ledger = new NoticeLedger(notices, days);
        ledger.inForce();
        return ledger;
    }

    /** The notices that come with the application: 2019 to 2026, with their amendments. */
    public static NoticeLedger official() {
        return NoticeFile.OFFICIAL;
    }

    /**
     * One more notice: the first one of the next year, or a later one that changes festivals of a year.
     *
     * @throws IllegalArgumentException if it makes no calendar together with the others; the message is Chinese
     */
    public NoticeLedger with(HolidayNotice notice, Collection<CalendarDay> named) {
        var all = new ArrayList<>(notices);
        all.add(notice);
        var allDays = new ArrayList<>(days);
        allDays.addAll(named);
        return of(all, allDays);
    }

    /** @return in the order in which they were proclaimed */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** @return the days this notice named, by date; also those a later notice has changed */
    public List<CalendarDay> daysOf(HolidayNotice notice) {
        return days.stream().filter(day -> day.notice().equals(notice)).sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /** @return the calendar by all notices */
    public WorkingCalendar inForce() {
        return by(notices);
    }

    /**
     * @return the calendar by the notices proclaimed up to and including this day
     * @throws IllegalArgumentException if none had been proclaimed by then
     */
    public WorkingCalendar asKnownOn(LocalDate day) {
        return by(notices.stream().filter(notice -> !notice.issuedOn().isAfter(day)).toList());
    }

    private WorkingCalendar by(List<HolidayNotice> proclaimed) {
        Map<Arranged, List<CalendarDay>> latest = new LinkedHashMap<>();
        for (var notice : proclaimed) {
            latest.putAll(daysOf(notice).stream().collect(Collectors.groupingBy(day -> new Arranged(notice.year(), day.festival()))));
        }
        return WorkingCalendar.of(proclaimed, latest.values().stream().flatMap(List::stream).toList());
    }
}
