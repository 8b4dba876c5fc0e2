package org.gongkai;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A rule that holds for every case, tried on cases drawn at random. Each run draws others; a failure names the seed, and
 * {@code -Dproperties.seed=…} draws the same ones again.
 */
public final class ForAll {

    private static final long SEED = Long.getLong("properties.seed", System.nanoTime());

    private final Random random;

    private ForAll(long seed) {
        random = new Random(seed);
    }

    /** @param rule draws what it needs, and asserts */
    public static void cases(int number, Consumer<ForAll> rule) {
        for (int tried = 0; tried < number; tried++) {
            try {
                rule.accept(new ForAll(SEED * 31 + tried));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("Case %d with -Dproperties.seed=%d: %s".formatted(tried, SEED, broken.getMessage()), broken);
            }
        }
    }

    /** @return from the least to the most, both included */
    public int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** @return true once in so many draws */
    public boolean onceIn(int draws) {
        return random.nextInt(draws) == 0;
    }

    /** @return any day from the first to the last */
    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(number(0, (int) ChronoUnit.DAYS.between(first, last)));
    }

    /** @return a day from 2019 to 2027 */
    public LocalDate day() {
        return day(LocalDate.of(2019, 1, 1), LocalDate.of(2027, 12, 31));
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
