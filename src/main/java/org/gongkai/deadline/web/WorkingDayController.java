package org.gongkai.deadline.web;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.CalendarRangeException;
import org.gongkai.workingday.CountedDay;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts working days for everybody and shows the arithmetic. */
@RestController
@RequestMapping("/api/public/working-days")
class WorkingDayController {

    /** A day with the reason why it was counted or skipped. */
    record Day(LocalDate date, String reason) {

        static List<Day> of(List<CountedDay> days) {
            return days.stream().map(day -> new Day(day.date(), day.reason())).toList();
        }
    }

    record Due(LocalDate due, boolean provisional, LocalDate loadedUntil, List<Day> skipped, List<Day> counted) {
    }

    private final CalendarInForce calendar;

    WorkingDayController(CalendarInForce calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/due")
    Due due(@RequestParam LocalDate from, @RequestParam int days) {
        try {
            var due = calendar.get().workingDaysAfter(from, days);
            return new Due(due.due(), due.provisional(), due.loadedUntil(), Day.of(due.skipped()), Day.of(due.counted()));
        } catch (CalendarRangeException outside) {
            throw new InvalidInputException("from", outside.getMessage());
        }
    }
}
