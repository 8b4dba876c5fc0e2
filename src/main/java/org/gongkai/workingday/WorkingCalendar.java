package org.gongkai.workingday;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days are working days (工作日) of a government office, and where a period ends: Monday to Friday, without the
 * days a State Council notice gives off, with the Saturdays and Sundays it has worked (全国年节及纪念日放假办法).
 * Dates are dates in {@link OfficeClock#ZONE}. Unless a method says otherwise, it throws {@link CalendarRangeException}
 * when a date given or found is outside {@link #FIRST_DAY}…{@link #LAST_DAY} or a number of days outside
 * 0…{@link #MAX_DAYS}. Immutable and safe for any number of threads; arithmetic takes constant time.
 */
public final class WorkingCalendar {

    /** The first day computed with: the first notice (2019) touches the December before it. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2018, 12, 1);
    /** The last day computed with. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    /** The longest period, in working or natural days. */
    public static final int MAX_DAYS = 1000;

    private final List<HolidayNotice> takenIn;
    private final List<HolidayNotice> notices;
    private final Map<LocalDate, CalendarDay> days;
    private final LocalDate loadedUntil;
    private final DayIndex index;

    private WorkingCalendar(List<HolidayNotice> takenIn, List<HolidayNotice> notices, List<CalendarDay> days) {
        this.takenIn = List.copyOf(takenIn);
        this.notices = notices;
        this.days = days.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::date, Function.identity()));
        loadedUntil = LocalDate.of(notices.stream().filter(notice -> !notice.local()).mapToInt(HolidayNotice::year).max().orElseThrow(), 12, 31);
        index = new DayIndex(FIRST_DAY, LAST_DAY, date -> explain(date).counted());
    }

    /** The calendar of the notices that come with the application: 2019 to 2026, with their amendments. */
    public static WorkingCalendar official() {
        return NoticeLedger.official().inForce();
    }

    /**
     * A calendar of these notices, at least one of the State Council for each year from 2019 on, in the order in which they were
     * taken in, and the days that hold, in any order.
     *
     * @throws IllegalArgumentException if a year is missing or without a day off, if a date is listed twice, or
     *                                  if a day's notice is not among the notices; the message is Chinese
     */
    public static WorkingCalendar of(List<HolidayNotice> notices, List<CalendarDay> days) {
        return new WorkingCalendar(notices, NoticeGuard.check(notices, days), days);
    }

    /** The notices, in the order of their years; those of one year as they were issued. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** How many notices it rests on: a later edition of the calendar in force has the greater number. */
    public int edition() {
        return takenIn.size();
    }

    /** The notices that have been taken in since an edition, in that order: what may have moved a date derived by it. */
    public List<HolidayNotice> takenInAfter(int edition) {
        return takenIn.subList(Math.min(Math.max(edition, 0), takenIn.size()), takenIn.size());
    }

    /** Every day a notice names, by date; with {@link #notices()} all that is needed to build the next calendar. */
    public List<CalendarDay> days() {
        return days.values().stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /**
     * The last day of the year of the State Council's last notice, 2026-12-31 for {@link #official()}; later days count as plain Monday to
     * Friday and are provisional. The next notice may still change that last December, as those of 2019 and 2023 did:
     * deadlines are then recomputed as after any other amendment.
     */
    public LocalDate loadedUntil() {
        return loadedUntil;
    }

    /** Whether the date is behind {@link #loadedUntil()}; takes any date. */
    public boolean isProvisional(LocalDate date) {
        return date.isAfter(loadedUntil());
    }

    /** What stands behind a date that may still move with a notice, wherever one is shown: （暂定）, else nothing. Takes any date. */
    public String mark(LocalDate date) {
        return mark(isProvisional(date));
    }

    /** The same for a date that knows it, such as that of a clock, which follows a notice a moment after it came into force. */
    public static String mark(boolean provisional) {
        return provisional ? "（暂定）" : "";
    }

    /** What a notice says about the day; empty when none names it, or when it is out of range. */
    public Optional<CalendarDay> noticeDay(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** Whether the day counts, and why, in Chinese. */
    public CountedDay explain(LocalDate date) {
        return explain(date, isProvisional(date));
    }

    /** Why the day counts or not, in Chinese, where it is said apart whether it is 暂定. */
    public String reason(LocalDate date) {
        return explain(date, false).reason();
    }

    private CountedDay explain(LocalDate date, boolean marked) {
        CalendarDay named = days.get(SupportedRange.checkDate(date));
        return named == null ? CountedDay.ordinary(date, marked) : CountedDay.named(named);
    }

    /** Whether the day is a working day. */
    public boolean isWorkingDay(LocalDate date) {
        return explain(date).counted();
    }

    /**
     * The last day of a period of working days: always a working day, since the start day is
     * not counted (民法典 art. 201). Only 0 days end on the start day itself, whatever it is.
     */
    public DueDate workingDaysAfter(LocalDate start, int workingDays) {
        return new DueDate(start, workingDays, lastDay(start, workingDays), this);
    }

    LocalDate lastDay(LocalDate start, int workingDays) {
        SupportedRange.check(start, workingDays);
        return workingDays == 0 ? start : index.workingDay(index.countUpTo(start) + workingDays);
    }

    /**
     * The working day that lies so many working days before a date, the date itself not counted: 3 before a Thursday is
     * the Monday of a plain week. 0 days is the date itself. It is provisional when {@code date} is.
     */
    public LocalDate workingDaysBefore(LocalDate date, int workingDays) {
        SupportedRange.check(date, workingDays);
        return workingDays == 0 ? date : index.workingDay(index.countBefore(date) + 1 - workingDays);
    }

    /**
     * How many working days lie after one date up to and including another: days spent, days left. Negative when the
     * end is before the start: exactly the count of the other direction. Not limited to {@link #MAX_DAYS}.
     */
    public int workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        return index.countUpTo(SupportedRange.checkDate(endInclusive))
                - index.countUpTo(SupportedRange.checkDate(startExclusive));
    }

    /**
     * The end of a period of natural days. The start day is not counted; a last day off moves to the first working day
     * after it, which may be a worked Saturday or Sunday (民法典 art. 201, 203). 0 days end on the start day, unmoved.
     */
    public NaturalPeriod naturalDaysAfter(LocalDate start, int naturalDays) {
        SupportedRange.check(start, naturalDays);
        LocalDate lastDay = SupportedRange.checkResult(start.plusDays(naturalDays));
        LocalDate due = naturalDays == 0 ? start : index.workingDay(index.countBefore(lastDay) + 1);
        return new NaturalPeriod(start, naturalDays, lastDay, due, isProvisional(due), loadedUntil());
    }

    /**
     * The last day to act when something must be done so many natural days before a date (materials 7 days before a
     * hearing, Decree 713 art. 16). On a weekend or holiday it is the working day before: no text moves a limit that is
     * counted backwards, and earlier is always in time.
     */
    public LocalDate naturalDaysBefore(LocalDate date, int naturalDays) {
        SupportedRange.check(date, naturalDays);
        LocalDate day = SupportedRange.checkResult(date.minusDays(naturalDays));
        return naturalDays == 0 ? date : index.workingDay(index.countUpTo(day));
    }

    /** A short form for logs. */
    @Override
    public String toString() {
        return "WorkingCalendar[loaded until " + loadedUntil() + "]";
    }
}
