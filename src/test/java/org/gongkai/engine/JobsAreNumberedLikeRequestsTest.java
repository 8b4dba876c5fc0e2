package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.gongkai.problem.Correlation;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Each round of background jobs has a number of its own in the log and in the journal. */
class JobsAreNumberedLikeRequestsTest {

    @Test
    void theEnginesExecutorNumbersWhatItRuns() throws Exception {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(CamundaBpmProperties.class);
            context.register(Correlation.class, JobThreads.class, DefaultJobConfiguration.JobConfiguration.class);
            context.refresh();
            var executor = context.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class);

            var first = executor.submit(() -> Correlation.current().orElse("")).get();
            var second = executor.submit(() -> Correlation.current().orElse("")).get();

            assertThat(first).matches("[0-9a-f]{16}").isNotEqualTo(second);
            assertThat(Correlation.current()).isEmpty();
        }
    }
}
