package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All notices ever proclaimed and the days each named, those that were changed later included (domain.md C.1, C.5): the
 * calendar in force, and the calendar as it was known on a day, can be made from it. A later notice of the same year
 * replaces the festivals it names as a whole, made-up days included. What the local government says of a day lies over it
 * (办法 第四条), but never makes a day worked that the State Council gives off. Immutable.
 */
public final class NoticeLedger {

    /** In the order in which they were proclaimed: the later one prevails. */
    private static final Comparator<HolidayNotice> ORDER = Comparator.comparing(HolidayNotice::issuedOn).thenComparingInt(HolidayNotice::year);

    private record Arranged(int year, String festival) {
    }

    /** In the order in which they were taken in. */
    private final List<HolidayNotice> notices;
    private final List<CalendarDay> days;
    private final WorkingCalendar inForce;

    private NoticeLedger(List<HolidayNotice> notices, Collection<CalendarDay> days) {
        this.notices = List.copyOf(notices);
        this.days = List.copyOf(days);
        this.inForce = by(this.notices);
    }

    /**
     * @param notices in any order; they count as taken in when they were proclaimed
     * @param days every day each of them names, in any order; more than one notice may name a day
     * @throws IllegalArgumentException if they make no calendar ({@link WorkingCalendar#of}); the message is Chinese
     */
    public static NoticeLedger of(Collection<HolidayNotice> notices, Collection<CalendarDay> days) {
        return new NoticeLedger(notices.stream().sorted(ORDER).toList(), days);
    }

    /** The notices that come with the application: 2019 to 2026, with their amendments. */
    public static NoticeLedger official() {
        return NoticeFile.OFFICIAL;
    }

    /**
     * One more notice: the first one of the next year, one that changes festivals of a year, or one of the local government.
     *
     * @throws IllegalArgumentException if it makes no calendar together with the others; the message is Chinese
     */
    public NoticeLedger with(HolidayNotice notice, Collection<CalendarDay> named) {
        var all = new ArrayList<>(notices);
        all.add(notice);
        var allDays = new ArrayList<>(days);
        allDays.addAll(named);
        return new NoticeLedger(all, allDays);
    }

    /** @return in the order in which they were taken in */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** @return whether this document is among them, whatever its title was written like */
    public boolean holds(HolidayNotice document) {
        return notices.stream().anyMatch(known -> known.year() == document.year() && known.issuedOn().equals(document.issuedOn())
                && known.local() == document.local() && (!known.local() || known.title().equals(document.title())));
    }

    /** @return the days this notice named, by date; also those a later notice has changed */
    public List<CalendarDay> daysOf(HolidayNotice notice) {
        return days.stream().filter(day -> day.notice().equals(notice)).sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /** @return the calendar by all notices */
    public WorkingCalendar inForce() {
        return inForce;
    }

    /**
     * @return the calendar by the notices proclaimed up to and including this day
     * @throws IllegalArgumentException if none had been proclaimed by then
     */
    public WorkingCalendar asKnownOn(LocalDate day) {
        return by(notices.stream().filter(notice -> !notice.issuedOn().isAfter(day)).toList());
    }

    private WorkingCalendar by(List<HolidayNotice> proclaimed) {
        var national = arranged(proclaimed.stream().filter(notice -> !notice.local()).toList());
        var local = arranged(proclaimed.stream().filter(HolidayNotice::local).toList());
        local.forEach(day -> requireLeftOff(day, national));
        var over = local.stream().filter(day -> day.kind() != DayKind.ORDINARY).toList();
        var covered = over.stream().map(CalendarDay::date).collect(Collectors.toSet());
        return WorkingCalendar.of(proclaimed, Stream.concat(national.stream().filter(day -> !covered.contains(day.date())), over.stream()).toList());
    }

    private List<CalendarDay> arranged(List<HolidayNotice> proclaimed) {
        Map<Arranged, List<CalendarDay>> latest = new LinkedHashMap<>();
        for (var notice : proclaimed.stream().sorted(ORDER).toList()) {
            latest.putAll(daysOf(notice).stream().collect(Collectors.groupingBy(day -> new Arranged(notice.year(), day.festival()))));
        }
        return latest.values().stream().flatMap(List::stream).toList();
    }

    private static void requireLeftOff(CalendarDay local, List<CalendarDay> national) {
        if (local.kind() == DayKind.WORK && national.stream().anyMatch(day -> day.date().equals(local.date()) && day.kind() == DayKind.OFF)) {
            throw new IllegalArgumentException(local.date() + " 是国务院办公厅通知放假的日子，地方不能安排上班。");
        }
    }
}
