package org.gongkai.workingday;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The office's clock: always {@code Asia/Shanghai}, whatever zone the machine is in, because a period ends at 24:00
 * there (民法典 art. 203). For training it can be put forward; everything that asks this clock follows, and what has a
 * clock of its own (the process engine) follows by {@link #onShift}. Safe for any number of threads; no argument may
 * be {@code null}.
 */
public final class OfficeClock extends Clock {

    /** The zone of every date and every end of day in this application. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock base;
    /** Guarded by this. */
    private final List<Consumer<Duration>> listeners = new ArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    /**
     * A clock that tells what another one tells, until it is shifted.
     *
     * @param base where the instants come from; its zone does not matter
     */
    public OfficeClock(Clock base) {
        this.base = Objects.requireNonNull(base, "base");
    }

    /** A clock on the machine's time. */
    public static OfficeClock system() {
        return new OfficeClock(Clock.systemUTC());
    }

    /** 00:00 of this day in {@link #ZONE}. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** 24:00 of this day in {@link #ZONE}, which is 00:00 of the next: from here on a due day has passed (art. 203). */
    public static Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }

    /** This time of this day in {@link #ZONE}. */
    public static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    /** The day in {@link #ZONE} this instant belongs to. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** @return the last day of something that is due at this instant: 24:00 belongs to the day before */
    public static LocalDate lastDayOf(Instant due) {
        return dateOf(due.minusMillis(1));
    }

    /** The day it is now in {@link #ZONE}. */
    public LocalDate today() {
        return dateOf(instant());
    }

    /**
     * Puts the clock forward to an instant, from where it goes on, and tells the listeners. The present instant is
     * accepted.
     *
     * @throws IllegalArgumentException if the instant is past: what has happened would lie in the future
     * @throws CalendarRangeException   if it is behind the last day of {@link WorkingCalendar#LAST_DAY}
     */
    public synchronized void travelTo(Instant target) {
        Duration wanted = distanceTo(target);
        if (wanted.compareTo(offset) < 0) {
            throw new IllegalArgumentException("时钟只能向前拨：现在已是 " + instant().atZone(ZONE).toOffsetDateTime() + "。");
        }
        shift(wanted);
    }

    /**
     * Like {@link #travelTo}, for whoever goes from one instant to the next while the clock runs on: one that has passed
     * meanwhile has been reached.
     *
     * @throws CalendarRangeException if it is behind the last day of {@link WorkingCalendar#LAST_DAY}
     */
    public synchronized void reach(Instant target) {
        Duration wanted = distanceTo(target);
        if (wanted.compareTo(offset) > 0) {
            shift(wanted);
        }
    }

    private Duration distanceTo(Instant target) {
        if (!target.isBefore(endOf(WorkingCalendar.LAST_DAY))) {
            throw new CalendarRangeException("时钟最多只能拨到 " + WorkingCalendar.LAST_DAY + "。");
        }
        return Duration.between(base.instant(), target);
    }

    /** How far this clock stands from the base clock; zero unless it has been shifted. */
    public Duration shifted() {
        return offset;
    }

    /**
     * Puts a clock that has not been shifted back to an instant, from where it goes on, and tells the listeners: a
     * demonstration writes its history from here on, before anything else has happened.
     *
     * @throws IllegalStateException    if the clock has been shifted
     * @throws IllegalArgumentException if the instant is not past
     */
    public synchronized void beginAt(Instant past) {
        if (!offset.isZero()) {
            throw new IllegalStateException("The clock has been shifted by " + offset);
        }
        Duration wanted = Duration.between(base.instant(), past);
        if (!wanted.isNegative()) {
            throw new IllegalArgumentException(past + " is not past");
        }
        shift(wanted);
    }

    /** Back to the base clock's time; tells the listeners. */
    public synchronized void reset() {
        shift(Duration.ZERO);
    }

    /**
     * Registers what must follow this clock. After each shift it is given the whole distance from the base clock, not
     * the step, so that a call missed or made twice does no harm; if the clock is already shifted, it is called at
     * once. Calls come one at a time, in order, in the thread that shifts; what a listener throws reaches that thread,
     * and the clock stays shifted.
     */
    public synchronized void onShift(Consumer<Duration> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        if (!offset.isZero()) {
            listener.accept(offset);
        }
    }

    private void shift(Duration distance) {
        offset = distance;
        listeners.forEach(listener -> listener.accept(distance));
    }

    /** Always {@link #ZONE}. */
    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    /** A plain clock of another zone that tells the same instants, shifts included; this clock for {@link #ZONE}. */
    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : new OfficeClockView(this, zone);
    }

    /** The base clock's instant plus the shift. */
    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }
}
