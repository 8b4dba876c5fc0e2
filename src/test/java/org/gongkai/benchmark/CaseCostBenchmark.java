package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What one publication costs from submission to archive, and whether it costs more when many cases are open. Not part of
 * the test run; by itself: {@code mvn test -Dtest=CaseCostBenchmark} (with {@code -Dgongkai.test.database=postgresql} on
 * PostgreSQL). Figures are ratios of one run.
 */
@GongkaiTest
@Import(CaseCostBenchmark.Counting.class)
class CaseCostBenchmark {

    private static final int WARM_UP = 40;
    private static final int MEASURED = 40;
    private static final int OPEN = 2000;

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    AtomicLong statements;

    @Test
    void aCaseCostsTheSameHoweverManyAreOpen() {
        cases(WARM_UP);
        var few = cases(MEASURED);
        for (int open = 0; open < OPEN; open++) {
            office.submits("staff.elderly", LargeOffice.notice("elderly", clock.today()));
        }
        var many = cases(MEASURED);
        System.out.printf("statements per case: %.0f with few open, %.0f with %d open%n", few.statements(), many.statements(), OPEN);
        System.out.printf("time per case with %d open / with few open: %.2f (%.1f ms / %.1f ms)%n", OPEN, many.millis() / few.millis(), many.millis(), few.millis());
        assertThat(many.statements()).as("no statement for each open case").isLessThan(few.statements() * 1.1);
    }

    private record Cost(double statements, double millis) {
    }

    private Cost cases(int count) {
        var before = statements.get();
        var full = new FullCase(office, clock);
        var start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            full.run();
        }
        return new Cost((statements.get() - before) / (double) count, (System.nanoTime() - start) / 1e6 / count);
    }

    /** Counts every statement that is executed on the data source. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        AtomicLong statements() {
            return new AtomicLong();
        }

        @Bean
        static BeanPostProcessor countStatements(org.springframework.beans.factory.ObjectProvider<AtomicLong> statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? CountingProxy.of(DataSource.class, source, statements.getObject()) : bean;
                }
            };
        }
    }
}
