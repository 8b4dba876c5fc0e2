package org.gongkai.calendar;

import java.time.YearMonth;
import java.util.List;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.security.RouteTable;
import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where notices are taken in: paste, look at what was understood and what it moves, have it confirmed by somebody else. */
@Controller
@RequestMapping("/desk/calendar/notices")
class NoticePages {

    private final NoticeBook book;
    private final NoticeReport report;
    private final Organization organization;
    private final RouteTable routes;
    private final OfficeClock clock;

    NoticePages(NoticeBook book, NoticeReport report, Organization organization, RouteTable routes, OfficeClock clock) {
        this.book = book;
        this.report = report;
        this.organization = organization;
        this.routes = routes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return list(null, LocalNoticeForm.EMPTY, FormFaults.NONE);
    }

    @PostMapping
    ModelAndView propose(@RequestParam(required = false) String text, Person by) {
        try {
            return to(book.propose(text, by));
        } catch (InvalidInputException refused) {
            return list(text, LocalNoticeForm.EMPTY, FormFaults.of(refused));
        }
    }

    @PostMapping("/local")
    ModelAndView proposeLocal(LocalNoticeForm typed, Person by) {
        try {
            return to(book.propose(typed, by));
        } catch (InvalidInputException refused) {
            return list(null, typed, FormFaults.of(refused).inOrderOf(List.of("title", "number", "issuedOn", "days")));
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable long id, Person reader) {
        return one(book.existing(id), reader, FormFaults.NONE, HttpStatus.OK);
    }

    /** @param checked ticked by who has compared it with the document: what is in force is not taken back */
    @PostMapping("/{id}/confirm")
    ModelAndView confirm(@PathVariable long id, @RequestParam(required = false) String checked, Person by, RedirectAttributes next) {
        var entry = book.existing(id);
        if (checked == null) {
            return one(entry, by, FormFaults.of("checked", "请先与通知原文核对，再勾选确认。"), HttpStatus.BAD_REQUEST);
        }
        try {
            book.confirm(id, by);
            next.addFlashAttribute("notice", "已经确认，从现在起按新的日历计算。");
            return to(id);
        } catch (InvalidInputException refused) {
            return one(book.existing(id), by, FormFaults.of(refused), HttpStatus.CONFLICT);
        } catch (NotAllowedException same) {
            return one(entry, by, FormFaults.of("notice", same), HttpStatus.FORBIDDEN);
        }
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(@PathVariable long id, Person by, RedirectAttributes next) {
        var entry = book.existing(id);
        try {
            book.withdraw(id, by);
            next.addFlashAttribute("notice", "已经撤回，日历没有改变。");
            return to(id);
        } catch (InvalidInputException refused) {
            return one(entry, by, FormFaults.of(refused), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView list(String text, LocalNoticeForm typed, FormFaults faults) {
        return new ModelAndView("calendar/notices", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("entries", book.all())
                .addObject("text", text).addObject("typed", typed).addObject("faults", faults).addObject("today", clock.today())
                .addObject("localOpen", !LocalNoticeForm.EMPTY.equals(typed)).addObject("names", organization);
    }

    private ModelAndView one(NoticeEntry entry, Person reader, FormFaults faults, HttpStatus status) {
        var shown = new ModelAndView("calendar/notice", status).addObject("entry", entry).addObject("faults", faults)
                .addObject("mine", entry.getProposedBy().equals(reader.id())).addObject("lines", DayWords.lines(entry.days()))
                .addObject("mayConfirm", routes.permits(reader, HttpMethod.POST, "/desk/calendar/notices/%d/confirm".formatted(entry.getId()))).addObject("stale", false)
                .addObject("names", organization);
        try {
            return entry.isWithdrawn() ? shown : withReport(shown, entry, reader);
        } catch (InvalidInputException noLonger) {
            return shown.addObject("faults", faults.any() ? faults : FormFaults.of(noLonger)).addObject("stale", true);
        }
    }

    private ModelAndView withReport(ModelAndView shown, NoticeEntry entry, Person reader) {
        var calendar = book.with(entry);
        var months = entry.days().stream().map(CalendarDay::date).map(YearMonth::from).distinct().sorted().toList();
        return shown.addObject("months", months.stream().map(month -> CalendarMonth.of(month, calendar, clock.today())).toList())
                .addObject("report", report.of(entry, calendar, reader));
    }

    private static ModelAndView to(long id) {
        return new ModelAndView("redirect:/desk/calendar/notices/" + id);
    }
}
