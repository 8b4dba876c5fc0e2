package org.gongkai.desk.organization;

import java.util.List;
import java.util.Optional;

import org.gongkai.desk.PersonsView;
import org.gongkai.organization.AccountKeeping;
import org.gongkai.organization.Appointments;
import org.gongkai.organization.Colleague;
import org.gongkai.organization.Person;
import org.gongkai.organization.StaffDirectory;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.security.FirstPasswords;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people: who they are, what they hold, what they may see and do, and their way in. */
@Controller
@RequestMapping("/desk/organization/staff")
class StaffPage {

    private static final String NOTICE = "notice";

    /** A member of staff as typed. */
    record StaffForm(String id, String name, String unitCode, String email, String mobile) {

        Colleague toColleague(String account) {
            return new Colleague(account, name, unitCode == null || unitCode.isBlank() ? null : unitCode, email, mobile, true);
        }
    }

    private final AccountKeeping accounts;
    private final Appointments appointments;
    private final FirstPasswords passwords;
    private final StaffDirectory directory;
    private final PersonsView views;
    private final OfficeClock clock;

    StaffPage(AccountKeeping accounts, Appointments appointments, FirstPasswords passwords, StaffDirectory directory, PersonsView views,
            OfficeClock clock) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.passwords = passwords;
        this.directory = directory;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean left) {
        var staffing = directory.staffing();
        var today = clock.today();
        var rows = staffing.people().stream().filter(person -> left || person.enabled())
                .filter(person -> person.name().contains(q.strip()) || person.id().contains(q.strip()))
                .map(person -> new StaffRow(person, Optional.ofNullable(person.unitCode()).flatMap(staffing::unit).map(unit -> unit.name()).orElse(""),
                        staffing.postsOf(person.id()).stream().filter(post -> post.holdsOn(today))
                                .map(post -> staffing.titleOf(post.role(), post.unitCode())).toList())).toList();
        return new ModelAndView("organization/staff-list").addObject("rows", rows).addObject("q", q).addObject("left", left);
    }

    /** One line of the list. */
    public record StaffRow(Colleague person, String unit, List<String> posts) {
    }

    @GetMapping("/new")
    ModelAndView newPerson(@RequestParam(required = false) String unit) {
        return newPerson(new StaffForm(null, null, unit, null, null), FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView open(StaffForm form, Person administrator) {
        try {
            var account = form.id() == null ? "" : form.id().strip();
            var password = passwords.open(form.toColleague(account), administrator);
            return password(account, password);
        } catch (InvalidInputException invalid) {
            return newPerson(form, FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/{id}")
    ModelAndView person(@PathVariable String id) {
        return page(existing(id), null, FormFaults.NONE, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView describe(@PathVariable String id, StaffForm form, Person administrator, RedirectAttributes next) {
        return change(id, form, next, "已保存。", () -> accounts.describe(form.toColleague(id), administrator));
    }

    @PostMapping("/{id}/posts/{post}/end")
    ModelAndView end(@PathVariable String id, @PathVariable long post, @RequestParam(required = false) String lastDay, Person administrator,
            RedirectAttributes next) {
        return change(id, null, next, "已登记任职的最后一日。", () -> appointments.end(id, post, Typed.date(lastDay), administrator));
    }

    @PostMapping("/{id}/posts/{post}/cancel")
    ModelAndView cancel(@PathVariable String id, @PathVariable long post, Person administrator, RedirectAttributes next) {
        return change(id, null, next, "已取消任命。", () -> appointments.cancel(id, post, administrator));
    }

    @PostMapping("/{id}/password")
    ModelAndView reset(@PathVariable String id, Person administrator) {
        existing(id);
        return password(id, passwords.reset(id, administrator));
    }

    @PostMapping("/{id}/unlock")
    ModelAndView unlock(@PathVariable String id, Person administrator, RedirectAttributes next) {
        return change(id, null, next, "已解除锁定，本人可以用原来的密码登录。", () -> accounts.unlock(id, administrator));
    }

    @PostMapping("/{id}/disable")
    ModelAndView disable(@PathVariable String id, Person administrator, RedirectAttributes next) {
        return change(id, null, next, "账号已停用。", () -> accounts.disable(id, administrator));
    }

    @PostMapping("/{id}/enable")
    ModelAndView enable(@PathVariable String id, Person administrator, RedirectAttributes next) {
        return change(id, null, next, "账号已重新启用。", () -> accounts.enable(id, administrator));
    }

    private ModelAndView change(String id, StaffForm form, RedirectAttributes next, String notice, Runnable change) {
        var person = existing(id);
        try {
            change.run();
            next.addFlashAttribute(NOTICE, notice);
            return new ModelAndView("redirect:/desk/organization/staff/" + id);
        } catch (InvalidInputException invalid) {
            return page(person, form, FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    /** Shown on the answer itself and kept nowhere: neither in an address nor in the session. */
    private ModelAndView password(String account, String password) {
        return new ModelAndView("organization/first-password").addObject("person", existing(account)).addObject("password", password);
    }

    private ModelAndView newPerson(StaffForm form, FormFaults faults, HttpStatus status) {
        return new ModelAndView("organization/new-person", status).addObject("form", form).addObject("faults", faults)
                .addObject("units", units());
    }

    private ModelAndView page(Colleague person, StaffForm form, FormFaults faults, HttpStatus status) {
        var staffing = directory.staffing();
        var shown = form == null ? new StaffForm(person.id(), person.name(), person.unitCode(), person.email(), person.mobile()) : form;
        return new ModelAndView("organization/person", status).addObject("person", person).addObject("form", shown).addObject("faults", faults)
                .addObject("units", units()).addObject("today", clock.today())
                .addObject("posts", PostRow.of(staffing, post -> post.personId().equals(person.id()), clock.today()))
                .addObject("signIn", directory.signInState(person.id()).orElseThrow())
                .addObject("view", views.of(person.id())).addObject("changes", directory.changesOf(person.id()));
    }

    private List<AppointmentPage.RoleChoice> units() {
        return directory.staffing().units().stream().map(unit -> new AppointmentPage.RoleChoice(unit.code(), unit.name())).toList();
    }

    private Colleague existing(String id) {
        return directory.staffing().person(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个账号。"));
    }
}
