package org.gongkai.desk;

import java.util.List;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Substituting;
import org.gongkai.organization.Substitution;
import org.gongkai.organization.Substitution.Stage;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody who will be away names a substitute, or the security administrator does it for somebody who no longer can. */
@Controller
class AbsencePage {

    private static final String OWN = "/desk/absence";
    private static final String OF_ANOTHER = "/desk/organization/staff/{id}/absence";

    /** An absence as it was typed. */
    record AbsenceForm(String substitute, String firstDay, String lastDay, String reason) {
    }

    /** A line of the list. */
    public record Row(Substitution substitution, String absent, String substitute) {

        public boolean isOpen() {
            return substitution.getStage() == Stage.PLANNED || substitution.getStage() == Stage.RUNNING;
        }
    }

    private final Substituting substituting;
    private final Organization organization;
    private final OfficeClock clock;

    AbsencePage(Substituting substituting, Organization organization, OfficeClock clock) {
        this.substituting = substituting;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping(OWN)
    ModelAndView own(Person person) {
        return page(person.id(), empty(), FormFaults.NONE, person, HttpStatus.OK);
    }

    @PostMapping(OWN)
    ModelAndView name(AbsenceForm form, Person person, RedirectAttributes next) {
        return name(person.id(), form, person, next);
    }

    @PostMapping(OWN + "/{substitution}/end")
    ModelAndView end(@PathVariable long substitution, Person person, RedirectAttributes next) {
        return end(person.id(), substitution, person, next);
    }

    @GetMapping(OF_ANOTHER)
    ModelAndView ofAnother(@PathVariable String id, Person administrator) {
        return page(organization.person(id).id(), empty(), FormFaults.NONE, administrator, HttpStatus.OK);
    }

    @PostMapping(OF_ANOTHER)
    ModelAndView nameForAnother(@PathVariable String id, AbsenceForm form, Person administrator, RedirectAttributes next) {
        return name(organization.person(id).id(), form, administrator, next);
    }

    @PostMapping(OF_ANOTHER + "/{substitution}/end")
    ModelAndView endForAnother(@PathVariable String id, @PathVariable long substitution, Person administrator, RedirectAttributes next) {
        return end(organization.person(id).id(), substitution, administrator, next);
    }

    private ModelAndView name(String absent, AbsenceForm form, Person by, RedirectAttributes next) {
        try {
            substituting.name(absent, form.substitute(), Typed.date(form.firstDay()), Typed.date(form.lastDay()), form.reason(), by);
            next.addFlashAttribute("notice", "已指定代理人。到第一天，任务自动转给代理人；期满自动转回。");
            return new ModelAndView("redirect:" + address(absent, by));
        } catch (InvalidInputException invalid) {
            return page(absent, form, FormFaults.of(invalid), by, HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView end(String absent, long substitution, Person by, RedirectAttributes next) {
        try {
            var cancelled = substituting.end(substitution, by) == Stage.CANCELLED;
            next.addFlashAttribute("notice", cancelled ? "已取消。代理还没有开始，任务没有变动。" : "代理已结束，未办完的任务已经转回。");
            return new ModelAndView("redirect:" + address(absent, by));
        } catch (InvalidInputException invalid) {
            return page(absent, empty(), FormFaults.of(invalid), by, HttpStatus.CONFLICT);
        }
    }

    private AbsenceForm empty() {
        return new AbsenceForm(null, clock.today().toString(), null, null);
    }

    private static String address(String absent, Person by) {
        return absent.equals(by.id()) ? OWN : OF_ANOTHER.replace("{id}", absent);
    }

    private ModelAndView page(String absent, AbsenceForm form, FormFaults faults, Person by, HttpStatus status) {
        var rows = substituting.concerning(absent).stream().map(one -> new Row(one, organization.nameOf(one.getAbsentId()),
                organization.nameOf(one.getSubstituteId()))).toList();
        return new ModelAndView("desk/absence", status).addObject("form", form).addObject("faults", faults).addObject("today", clock.today())
                .addObject("address", address(absent, by)).addObject("own", absent.equals(by.id())).addObject("absentName", organization.nameOf(absent))
                .addObject("away", rows.stream().filter(row -> row.substitution().getAbsentId().equals(absent)).toList())
                .addObject("standing", rows.stream().filter(row -> row.substitution().getSubstituteId().equals(absent)).toList())
                .addObject("people", choices(absent));
    }

    private List<ColleagueChoice> choices(String absent) {
        return organization.people().stream().filter(person -> !person.id().equals(absent) && !person.hasAdministration())
                .map(person -> ColleagueChoice.of(person, organization)).toList();
    }
}
