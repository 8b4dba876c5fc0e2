package org.gongkai.calendar;

import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar every clock counts by: the State Council's notices, as they are loaded. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    CalendarInForce calendarInForce() {
        return WorkingCalendar::official;
    }
}
