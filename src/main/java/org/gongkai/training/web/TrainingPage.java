package org.gongkai.training.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.settings.OfficeHours;
import org.gongkai.training.Training;
import org.gongkai.training.TrainingProgress;
import org.gongkai.training.TrainingWords;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the clock is put forward; while it is on its way the page asks again by itself, without a script. */
@Controller
@Profile("demo")
@RequestMapping("/desk/training")
class TrainingPage {

    private static final List<String> FIELDS = List.of("to", "day", "time", "sure");
    private static final String PAGE = "redirect:/desk/training";
    private static final String LOOK_AGAIN = "2";

    private final Training training;
    private final CalendarInForce calendar;
    private final OfficeHours hours;
    private final OfficeClock clock;

    TrainingPage(Training training, CalendarInForce calendar, OfficeHours hours, OfficeClock clock) {
        this.training = training;
        this.calendar = calendar;
        this.hours = hours;
        this.clock = clock;
    }

    /** A moment worth going to: its local date and time, and both in words. */
    record Choice(String value, String title, String moment) {
    }

    @GetMapping
    ModelAndView page(HttpServletResponse response) {
        return page(new TrainingForm(null, null, "09:00", null), FormFaults.NONE, response);
    }

    @PostMapping
    ModelAndView travel(TrainingForm form, Person person, HttpServletResponse response) {
        try {
            training.travelTo(form.target(), person);
            return new ModelAndView(PAGE);
        } catch (InvalidInputException invalid) {
            return refused(form, FormFaults.of(atItsField(invalid.errors(), form)).inOrderOf(FIELDS), HttpStatus.BAD_REQUEST, response);
        } catch (ErrorResponseException travelling) {
            return refused(form, FormFaults.of("to", travelling), HttpStatus.CONFLICT, response);
        }
    }

    @PostMapping("/stop")
    String stop(RedirectAttributes next) {
        training.stop();
        next.addFlashAttribute("notice", "已要求停下：正在执行的一项办完后，时钟从那里继续走。");
        return PAGE;
    }

    /** What is wrong with the instant is said where it was typed. */
    private static InvalidInputException atItsField(Map<String, String> errors, TrainingForm form) {
        var now = errors.get("now");
        return now == null ? new InvalidInputException(errors) : new InvalidInputException(TrainingForm.OTHER.equals(form.to()) ? "day" : "to", now);
    }

    private ModelAndView refused(TrainingForm form, FormFaults faults, HttpStatus status, HttpServletResponse response) {
        var page = page(form, faults, response);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(TrainingForm form, FormFaults faults, HttpServletResponse response) {
        var progress = training.progress();
        if (progress.travelling() && !faults.any()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        return new ModelAndView("training/clock").addObject("progress", progress).addObject("percent", percent(progress)).addObject("form", form).addObject("faults", faults)
                .addObject("choices", choices()).addObject("today", clock.today()).addObject("lastDay", WorkingCalendar.LAST_DAY);
    }

    private static long percent(TrainingProgress progress) {
        if (progress.target() == null) {
            return 0;
        }
        var passed = Duration.between(progress.from(), progress.now()).toMillis();
        return Math.min(100, passed * 100 / Math.max(1, Duration.between(progress.from(), progress.target()).toMillis()));
    }

    private List<Choice> choices() {
        var today = clock.today();
        var days = calendar.get();
        return List.of(atOpening("下一个工作日上班", days.workingDaysAfter(today, 1).due()),
                atOpening("下周一上班", today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))),
                atOpening("3 个工作日后上班", days.workingDaysAfter(today, 3).due()),
                atOpening("10 个工作日后上班", days.workingDaysAfter(today, 10).due()),
                atOpening("20 个工作日后上班", days.workingDaysAfter(today, 20).due()));
    }

    private Choice atOpening(String title, LocalDate day) {
        var opening = day.atTime(hours.opensOn(day));
        return new Choice(opening.toString(), title, TrainingWords.moment(OfficeClock.at(day, opening.toLocalTime())));
    }
}
