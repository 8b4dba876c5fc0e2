package org.gongkai.desk.organization;

import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffDirectory;
import org.gongkai.organization.Unit;
import org.gongkai.organization.UnitKeeping;
import org.gongkai.organization.UnitKind;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One unit: what it is called, who heads it, who is in charge of it, who works in it; and where a new one is set up. */
@Controller
@RequestMapping("/desk/organization/units")
class UnitPage {

    /** A unit as it was typed. */
    record UnitForm(String code, String name, String kind, String head, String leader) {

        UnitKeeping.NewUnit toNewUnit() {
            return new UnitKeeping.NewUnit(code == null ? null : code.strip(), name, Typed.constant(UnitKind.class, kind), head, leader);
        }
    }

    private final UnitKeeping units;
    private final StaffDirectory directory;
    private final OfficeClock clock;

    UnitPage(UnitKeeping units, StaffDirectory directory, OfficeClock clock) {
        this.units = units;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView newUnit() {
        return newUnit(new UnitForm(null, null, UnitKind.SECTION.name(), null, null), FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView open(UnitForm form, Person administrator, RedirectAttributes next) {
        try {
            var wanted = form.toNewUnit();
            units.open(wanted, administrator);
            next.addFlashAttribute("notice", "已设立%s。".formatted(wanted.name().strip()));
            return new ModelAndView("redirect:/desk/organization/units/" + wanted.code());
        } catch (InvalidInputException invalid) {
            return newUnit(form, FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/{code}")
    ModelAndView unit(@PathVariable String code) {
        var unit = existing(code);
        return page(unit, new UnitForm(code, unit.name(), unit.kind().name(), null, null), FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping("/{code}")
    ModelAndView describe(@PathVariable String code, UnitForm form, Person administrator, RedirectAttributes next) {
        try {
            units.describe(code, form.name(), Typed.constant(UnitKind.class, form.kind()), administrator);
            next.addFlashAttribute("notice", "已保存。");
            return new ModelAndView("redirect:/desk/organization/units/" + code);
        } catch (InvalidInputException invalid) {
            return page(existing(code), form, FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/{code}/close")
    ModelAndView close(@PathVariable String code, Person administrator, RedirectAttributes next) {
        var unit = existing(code);
        try {
            units.close(code, administrator);
            next.addFlashAttribute("notice", "已撤销%s。".formatted(unit.name()));
            return new ModelAndView("redirect:/desk/organization");
        } catch (InvalidInputException invalid) {
            return page(unit, new UnitForm(code, unit.name(), unit.kind().name(), null, null), FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView newUnit(UnitForm form, FormFaults faults, HttpStatus status) {
        return new ModelAndView("organization/new-unit", status).addObject("form", form).addObject("faults", faults)
                .addObject("people", PersonChoice.of(directory.staffing())).addObject("kinds", UnitKind.values());
    }

    private ModelAndView page(Unit unit, UnitForm form, FormFaults faults, HttpStatus status) {
        var staffing = directory.staffing();
        return new ModelAndView("organization/unit", status).addObject("unit", unit).addObject("form", form).addObject("faults", faults)
                .addObject("kinds", UnitKind.values())
                .addObject("heads", PostRow.of(staffing, post -> post.isOf(Role.SECTION_HEAD, unit.code()), clock.today()))
                .addObject("leaders", PostRow.of(staffing, post -> post.isOf(Role.LEADER_IN_CHARGE, unit.code()), clock.today()))
                .addObject("staff", PostRow.of(staffing, post -> post.isOf(Role.SECTION_STAFF, unit.code()), clock.today()))
                .addObject("members", staffing.people().stream().filter(person -> unit.code().equals(person.unitCode())).toList())
                .addObject("changes", directory.changesOf(unit.code()));
    }

    private Unit existing(String code) {
        return directory.staffing().unit(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个科室（单位），或者它已经撤销。"));
    }
}
