package org.gongkai.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hands in too much, or tries codes, waits; nobody else does. */
class LimitsTest {

    record Allowance(int inTenMinutes, int aDay) implements SubmissionAllowance {
    }

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String CLIENT = "192.0.2.1";

    private final OfficeClock clock = new OfficeClock(Clock.fixed(NOW, OfficeClock.ZONE));
    private final SubmissionLimit limit = new SubmissionLimit(clock, new Allowance(5, 30));
    private final WrongTries tries = new WrongTries(clock);

    @Test
    void theSixthSubmissionWaitsUntilOneOfTenMinutesHasComeBack() {
        IntStream.range(0, 5).forEach(time -> limit.count(CLIENT));

        var refused = refused(CLIENT);
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("120");
        assertThat(refused.getBody().getDetail()).contains("2 分钟", "政务公开办公室");
        assertThatCode(() -> limit.count("192.0.2.2")).doesNotThrowAnyException();
        later(Duration.ofSeconds(119));
        assertThat(refused(CLIENT).getHeaders().getFirst("Retry-After")).isEqualTo("1");
        later(Duration.ofSeconds(120));
        assertThatCode(() -> limit.count(CLIENT)).doesNotThrowAnyException();
        assertThat(refused(CLIENT)).isNotNull();
    }

    @Test
    void thirtyADayAreEnoughHoweverSlowly() {
        for (int time = 0; time < 30; time++) {
            later(Duration.ofMinutes(2).multipliedBy(time));
            limit.count(CLIENT);
        }
        later(Duration.ofMinutes(60));
        // An hour has brought back one and a quarter of the day's thirty.
        assertThatCode(() -> limit.count(CLIENT)).doesNotThrowAnyException();
        assertThat(refused(CLIENT).getBody().getDetail()).contains("36 分钟");
    }

    @Test
    void whatWasRefusedForItsContentCostsNothing() {
        for (int time = 0; time < 100; time++) {
            limit.count(CLIENT);
            limit.takeBack(CLIENT);
        }
        IntStream.range(0, 5).forEach(time -> limit.count(CLIENT));
        assertThat(refused(CLIENT)).isNotNull();
    }

    @Test
    void aClockThatWasPutBackGivesNothingAndTakesNothing() {
        clock.travelTo(NOW.plus(Duration.ofDays(1)));
        IntStream.range(0, 5).forEach(time -> limit.count(CLIENT));
        clock.reset();
        assertThat(refused(CLIENT).getHeaders().getFirst("Retry-After")).isEqualTo("120");
    }

    @Test
    void afterFiveWrongCodesForACaseAnAddressWaitsAQuarterOfAnHour() {
        IntStream.range(0, 5).forEach(time -> assertThat(tries.take("SQ-2026-00001", CLIENT, false)).isZero());

        assertThat(tries.take("SQ-2026-00001", CLIENT, true)).isEqualTo(Duration.ofMinutes(15));
        assertThat(tries.take("SQ-2026-00002", CLIENT, true)).isZero();
        assertThat(tries.take("SQ-2026-00001", "192.0.2.2", true)).isZero();
        later(Duration.ofMinutes(14));
        assertThat(tries.take("SQ-2026-00001", CLIENT, true)).isEqualTo(Duration.ofMinutes(1));
        later(Duration.ofMinutes(15));
        assertThat(tries.take("SQ-2026-00001", CLIENT, true)).isZero();
    }

    @Test
    void theRightCodeForgivesTheWrongOnesOfItsCase() {
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 4).forEach(time -> assertThat(tries.take("SQ-2026-00001", CLIENT, false)).isZero());
            assertThat(tries.take("SQ-2026-00001", CLIENT, true)).isZero();
        }
    }

    @Test
    void whoTriesManyCasesWaitsForAllOfThem() {
        IntStream.range(0, 20).forEach(number -> assertThat(tries.take("SQ-2026-%05d".formatted(number), CLIENT, false)).isZero());

        assertThat(tries.take("SQ-2026-99999", CLIENT, true)).isEqualTo(Duration.ofMinutes(15));
        assertThat(tries.take("SQ-2026-99999", "192.0.2.2", true)).isZero();
    }

    @Test
    void wrongCodesWithAQuarterOfAnHourBetweenThemAreForgotten() {
        for (int time = 0; time < 10; time++) {
            later(Duration.ofMinutes(15).multipliedBy(time));
            assertThat(tries.take("SQ-2026-00001", CLIENT, false)).isZero();
        }
    }

    @Test
    void tryingInParallelGainsNothing() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var asked = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Duration>>mapToObj(time -> () -> tries.take("SQ-2026-00001", CLIENT, false)).toList());
            var allowed = 0;
            for (var answer : asked) {
                allowed += answer.get().isZero() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(WrongTries.FOR_A_CASE);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsRememberedIsBounded() {
        var remembered = new Remembered<String>();
        IntStream.range(0, 30_000).forEach(number -> {
            remembered.put("client " + number, "");
            remembered.get("client 0");
        });
        assertThat(remembered).hasSize(20_000).containsKeys("client 0", "client 29999").doesNotContainKey("client 1");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::1, 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "fe80::1%eth0, fe80000000000000/64",
        "::ffff:192.0.2.1, 192.0.2.1",
        "unknown, unknown",
        "1:2, 1:2",
        ", null"})
    void anAddressOfTheNewKindCountsWithItsNetwork(String address, String client) {
        assertThat(ClientAddress.group(address)).isEqualTo(client);
        assertThat(ClientAddress.group("host.".repeat(100))).hasSize(64);
    }

    private void later(Duration sinceNow) {
        clock.travelTo(NOW.plus(sinceNow));
    }

    private TooManySubmissionsException refused(String client) {
        return catchThrowableOfType(TooManySubmissionsException.class, () -> limit.count(client));
    }
}
