package org.gongkai.engine;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the application, and the engine's clock that follows it: timers, task dates and history are in the
 * same time as the deadlines, also when a test or a training system moves the clock.
 */
@Configuration(proxyBeanMethods = false)
class EngineClock {

    @Bean
    OfficeClock officeClock() {
        var clock = OfficeClock.system();
        clock.onShift(offset -> ClockUtil.offset(offset.toMillis()));
        return clock;
    }
}
