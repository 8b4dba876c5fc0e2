package org.gongkai.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the application, and the engine's clock that follows it: timers, task dates and history are in the
 * same time as the deadlines, also when a test or a training system moves the clock;
 * and the job executor, which is held still while a training passes time.
 */
@Configuration(proxyBeanMethods = false)
class EngineClock {

    @Bean
    OfficeClock officeClock() {
        var clock = OfficeClock.system();
        clock.onShift(offset -> ClockUtil.offset(offset.toMillis()));
        return clock;
    }

    @Bean
    JobExecution jobExecution(ProcessEngine engine) {
        return new JobExecution(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor());
    }
}
