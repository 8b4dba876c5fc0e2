package org.gongkai.deadline;

import org.gongkai.workingday.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar every clock counts by: the State Council's notices, as they are loaded. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.official();
    }
}
