package org.gongkai.publication.web;

import java.time.LocalDate;

import org.gongkai.publication.Register;
import org.gongkai.workingday.OfficeClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The publication register as a table, with its check. Who may open it is the route table's to say. */
@Controller
@RequestMapping("/desk/register")
class RegisterPage {

    private final Register register;
    private final OfficeClock clock;

    RegisterPage(Register register, OfficeClock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** @param verify whether the whole chain is to be checked as well; it may be long */
    @GetMapping
    ModelAndView list(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "false") boolean verify) {
        var first = from == null ? clock.today().withDayOfYear(1) : from;
        var last = to == null ? first.withDayOfYear(first.lengthOfYear()) : to;
        var page = new ModelAndView("publication/register").addObject("from", first).addObject("to", last);
        page.addObject("backwards", last.isBefore(first));
        var entries = register.list(first, last);
        page.addObject("entries", entries).addObject("heads", register.firstResponsible(entries));
        return verify ? page.addObject("check", register.verify()) : page;
    }
}
