package org.gongkai.desk.organization;

import java.util.Arrays;

import org.gongkai.organization.Appointment;
import org.gongkai.organization.Appointments;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffDirectory;
import org.gongkai.organization.UnknownPersonException;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is appointed, reached from a unit, from a person or from a group. */
@Controller
@RequestMapping("/desk/organization/appointments/new")
class AppointmentPage {

    /** An appointment as it was typed; a box that is not ticked is not sent. */
    record AppointmentForm(String personId, String role, String unitCode, String from, String until, String rank, String basis, Boolean succeeds) {

        Appointment toAppointment() {
            return new Appointment(blankToNull(personId), Typed.constant(Role.class, role), blankToNull(unitCode), Typed.date(from), Typed.date(until),
                    Typed.number(rank), basis, Boolean.TRUE.equals(succeeds));
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** A role in the list, with what it is for. */
    public record RoleChoice(String name, String title) {
    }

    private final Appointments appointments;
    private final StaffDirectory directory;
    private final OfficeClock clock;

    AppointmentPage(Appointments appointments, StaffDirectory directory, OfficeClock clock) {
        this.appointments = appointments;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@RequestParam(required = false) String person, @RequestParam(required = false) String role,
            @RequestParam(required = false) String unit) {
        return page(new AppointmentForm(person, role, unit, clock.today().toString(), null, null, null, true), FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView appoint(AppointmentForm form, Person administrator, RedirectAttributes next) {
        try {
            appointments.appoint(form.toAppointment(), administrator);
            next.addFlashAttribute("notice", "已任命。有关的任务从开始之日起由新任职的人员办理。");
            return new ModelAndView("redirect:/desk/organization/staff/" + form.personId());
        } catch (InvalidInputException invalid) {
            return page(form, FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        } catch (UnknownPersonException unknown) {
            return page(form, FormFaults.of("personId", unknown.getMessage()), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(AppointmentForm form, FormFaults faults, HttpStatus status) {
        var staffing = directory.staffing();
        return new ModelAndView("organization/appointment", status).addObject("form", form).addObject("faults", faults)
                .addObject("people", PersonChoice.of(staffing)).addObject("today", clock.today())
                .addObject("units", staffing.units().stream().map(unit -> new RoleChoice(unit.code(), unit.name())).toList())
                .addObject("roles", Arrays.stream(Role.values()).map(role -> new RoleChoice(role.name(), role.title() + (role.scoped() ? "（须选科室、单位）" : ""))).toList());
    }
}
