package org.gongkai.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.deadline.DayStrip;
import org.gongkai.deadline.StripRow;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.CalendarRangeException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Counts a period of working days before the visitor's eyes, so that everybody can check the bureau's dates. */
@Controller
class WorkingDaysController {

    /** A year of working days; a longer strip explains nothing. */
    private static final int MOST_DAYS = 250;
    private static final String STATUTORY_DAYS = "20";
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);

    private final CalendarInForce calendar;
    private final OfficeClock clock;

    WorkingDaysController(CalendarInForce calendar, OfficeClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/working-days")
    String show(@RequestParam(required = false) String from, @RequestParam(required = false) String days, Model model,
            HttpServletResponse response) {
        var start = from == null ? clock.today().toString() : from;
        var number = days == null ? STATUTORY_DAYS : days;
        model.addAttribute("from", start);
        model.addAttribute("days", number);
        model.addAttribute("loadedUntil", calendar.get().loadedUntil());
        model.addAttribute("most", MOST_DAYS);
        if (from != null || days != null) {
            count(date(start), number(number), model);
        }
        if (model.containsAttribute("fromError") || model.containsAttribute("daysError")) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "portal/working-days";
    }

    private void count(LocalDate start, int days, Model model) {
        if (start == null) {
            model.addAttribute("fromError", "请填写有效的日期，例如 2026-11-23。");
        }
        if (days < 1 || days > MOST_DAYS) {
            model.addAttribute("daysError", "请填写 1 至 %d 的整数。".formatted(MOST_DAYS));
        }
        if (start != null && !model.containsAttribute("daysError")) {
            answer(start, days, model);
        }
    }

    private void answer(LocalDate start, int days, Model model) {
        try {
            var due = calendar.get().workingDaysAfter(start, days);
            model.addAttribute("due", due);
            model.addAttribute("dueText", due.due().format(LONG));
            model.addAttribute("rows", StripRow.of(DayStrip.of(due)));
        } catch (CalendarRangeException outside) {
            model.addAttribute("fromError", outside.getMessage());
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : 0;
    }
}
