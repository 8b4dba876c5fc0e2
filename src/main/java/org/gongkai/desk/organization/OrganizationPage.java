package org.gongkai.desk.organization;

import org.gongkai.organization.LeadingGroup;
import org.gongkai.organization.OrganizationCheck;
import org.gongkai.organization.Person;
import org.gongkai.organization.StaffDirectory;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation at a glance: what is missing, the units, the leading group, its office and the four groups. */
@Controller
@RequestMapping("/desk/organization")
class OrganizationPage {

    /** A decision as it was typed. */
    record DecisionForm(String title, String documentNumber, String decidedOn) {

        static final DecisionForm EMPTY = new DecisionForm(null, null, null);
    }

    private final StaffDirectory directory;
    private final LeadingGroup leadingGroup;
    private final OrganizationCheck check;
    private final OfficeClock clock;

    OrganizationPage(StaffDirectory directory, LeadingGroup leadingGroup, OrganizationCheck check, OfficeClock clock) {
        this.directory = directory;
        this.leadingGroup = leadingGroup;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView overview() {
        return new ModelAndView("organization/overview").addObject("chart", OrganizationChart.of(directory.staffing(), clock.today()))
                .addObject("shortcomings", directory.shortcomings()).addObject("decisions", leadingGroup.decisions())
                .addObject("report", check.latest()).addObject("today", clock.today());
    }

    @PostMapping("/check")
    String checkNow() {
        check.check();
        return "redirect:/desk/organization#check";
    }

    @GetMapping("/changes")
    ModelAndView changes() {
        return new ModelAndView("organization/changes").addObject("changes", directory.changes()).addObject("staffing", directory.staffing());
    }

    @GetMapping("/decisions/new")
    ModelAndView decision() {
        return decision(DecisionForm.EMPTY, FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping("/decisions/new")
    ModelAndView record(DecisionForm form, Person administrator, RedirectAttributes next) {
        try {
            leadingGroup.record(form.title(), form.documentNumber(), Typed.date(form.decidedOn()), administrator);
            next.addFlashAttribute("notice", "已记录决定。");
            return new ModelAndView("redirect:/desk/organization");
        } catch (InvalidInputException invalid) {
            return decision(form, FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView decision(DecisionForm form, FormFaults faults, HttpStatus status) {
        return new ModelAndView("organization/decision", status).addObject("form", form).addObject("faults", faults).addObject("today", clock.today());
    }
}
