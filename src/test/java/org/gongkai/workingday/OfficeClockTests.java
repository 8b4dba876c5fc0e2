package org.gongkai.workingday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.gongkai.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day ends at 24:00 in Shanghai, wherever the machine stands (民法典 art. 203). */
@Rule("C.4")
class OfficeClockTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 14);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final TimeZone zoneOfTheMachine = TimeZone.getDefault();
    private final AtomicReference<Instant> base = new AtomicReference<>(NOW);
    private final OfficeClock clock = new OfficeClock(new BaseClock(base));

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(zoneOfTheMachine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
    void aDayIsADayInShanghaiWhateverTheZoneOfTheMachine(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(OfficeClock.startOf(DUE)).isEqualTo("2026-12-13T16:00:00Z");
        assertThat(OfficeClock.endOf(DUE)).isEqualTo("2026-12-14T16:00:00Z");
        assertThat(OfficeClock.endOf(DUE)).isEqualTo(OfficeClock.startOf(DUE.plusDays(1)));
        assertThat(OfficeClock.at(DUE, LocalTime.of(9, 0))).isEqualTo("2026-12-14T01:00:00Z");
        assertThat(OfficeClock.dateOf(Instant.parse("2026-12-14T15:59:59.999999999Z"))).isEqualTo(DUE);
        assertThat(OfficeClock.dateOf(Instant.parse("2026-12-14T16:00:00Z"))).isEqualTo("2026-12-15");
        base.set(Instant.parse("2026-12-13T16:00:00Z"));
        assertThat(clock.today()).isEqualTo(DUE);
        assertThat(LocalDate.now(clock)).isEqualTo(DUE);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aDayInAYearWithSummerTimeIsFromMidnightToMidnight() {
        // Shanghai put its clocks forward on 1986-05-04: old documents have dates too
        LocalDate day = LocalDate.of(1986, 5, 4);

        assertThat(Duration.between(OfficeClock.startOf(day), OfficeClock.endOf(day))).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void theSystemClockTellsTheMachinesTime() {
        Instant before = Instant.now();
        Instant told = OfficeClock.system().instant();

        assertThat(told).isBetween(before, Instant.now());
    }

    @Test
    void itTravelsForwardAndGoesOnFromThere() {
        clock.travelTo(OfficeClock.at(DUE, LocalTime.of(9, 0)));
        assertThat(clock.instant()).isEqualTo("2026-12-14T01:00:00Z");

        base.set(NOW.plusSeconds(90));
        assertThat(clock.instant()).isEqualTo("2026-12-14T01:01:30Z");
        assertThat(clock.millis()).isEqualTo(Instant.parse("2026-12-14T01:01:30Z").toEpochMilli());
        assertThat(clock.today()).isEqualTo(DUE);

        clock.travelTo(OfficeClock.endOf(DUE));
        assertThat(clock.today()).isEqualTo("2026-12-15");
    }

    @Test
    void itDoesNotTravelBack() {
        clock.travelTo(OfficeClock.startOf(DUE));

        for (Instant past : List.of(OfficeClock.startOf(DUE).minusNanos(1), NOW, Instant.MIN)) {
            assertThatIllegalArgumentException().isThrownBy(() -> clock.travelTo(past))
                    .withMessageContaining("2026-12-14T00:00+08:00");
        }
        clock.travelTo(OfficeClock.startOf(DUE));
        assertThat(clock.instant()).isEqualTo(OfficeClock.startOf(DUE));
    }

    @Test
    void itDoesNotTravelOutOfTheCalendar() {
        Instant end = Instant.parse("2099-12-31T16:00:00Z");

        for (Instant behind : List.of(end, Instant.MAX)) {
            assertThatExceptionOfType(CalendarRangeException.class).isThrownBy(() -> clock.travelTo(behind))
                    .withMessageContaining("2099-12-31");
        }
        assertThat(clock.instant()).isEqualTo(NOW);
        clock.travelTo(end.minusNanos(1));
        assertThat(clock.today()).isEqualTo("2099-12-31");
    }

    @Test
    void itsFollowersAreToldTheWholeShift() {
        List<Duration> shifts = new ArrayList<>();
        clock.onShift(shifts::add);
        assertThat(shifts).isEmpty();

        clock.travelTo(NOW.plus(Duration.ofDays(3)));
        clock.travelTo(NOW.plus(Duration.ofDays(10)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.travelTo(NOW));
        List<Duration> late = new ArrayList<>();
        clock.onShift(late::add);
        clock.reset();

        assertThat(shifts).containsExactly(Duration.ofDays(3), Duration.ofDays(10), Duration.ZERO);
        assertThat(late).as("who comes late is told at once").containsExactly(Duration.ofDays(10), Duration.ZERO);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void aFollowerSeesTheShiftedTime() {
        AtomicReference<Instant> seen = new AtomicReference<>();
        clock.onShift(shift -> seen.set(clock.instant()));

        clock.travelTo(OfficeClock.startOf(DUE));

        assertThat(seen).hasValue(OfficeClock.startOf(DUE));
    }

    @Test
    void inAnotherZoneItTellsTheSameInstants() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.travelTo(OfficeClock.startOf(DUE));

        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(utc.instant()).isEqualTo(OfficeClock.startOf(DUE));
        assertThat(LocalDate.now(utc)).isEqualTo("2026-12-13");
        assertThat(utc.withZone(OfficeClock.ZONE)).isSameAs(clock);
        assertThat(clock.withZone(OfficeClock.ZONE)).isSameAs(clock);
    }

    @Test
    void noThreadSeesTimeRunBackwards() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean backwards = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            Instant last = clock.instant();
            while (!done.get()) {
                Instant now = clock.instant();
                backwards.compareAndSet(false, now.isBefore(last));
                last = now;
            }
        });
        reader.start();
        Thread[] travellers = {new Thread(() -> travel(1)), new Thread(() -> travel(2))};
        for (Thread traveller : travellers) {
            traveller.start();
        }
        for (Thread traveller : travellers) {
            traveller.join();
        }
        done.set(true);
        reader.join();

        assertThat(backwards).isFalse();
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(10_000));
    }

    /** Two of these race: the one behind is refused, and the clock ends where the foremost went. */
    private void travel(int step) {
        for (int second = step; second <= 10_000; second += step) {
            try {
                clock.travelTo(NOW.plusSeconds(second));
            } catch (IllegalArgumentException e) {
                // behind the other one
            }
        }
    }

    /** Stands still until the test moves it. */
    private static final class BaseClock extends Clock {
        private final AtomicReference<Instant> now;

        private BaseClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the office clock has its own zone");
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
