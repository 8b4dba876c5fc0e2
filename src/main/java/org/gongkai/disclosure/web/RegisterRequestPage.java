package org.gongkai.disclosure.web;

import java.util.List;
import java.util.UUID;

import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.disclosure.Medium;
import org.gongkai.disclosure.Reception;
import org.gongkai.disclosure.RequestIntake;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where the office registers what came by letter, by phone or in person (R-50, 条例 第二十九条、第三十一条). */
@Controller
@RequestMapping("/desk/requests/new")
class RegisterRequestPage {

    /** How the request came in, as it was typed. */
    record Arrival(String medium, String arrivedOn, String confirmedOn) {

        Reception toReception() {
            return new Reception(Typed.constant(Medium.class, medium), Typed.date(arrivedOn), Typed.date(confirmedOn));
        }
    }

    private final RequestIntake intake;
    private final OncePerForm once;
    private final RequestChoices choices;
    private final OfficeClock clock;

    RegisterRequestPage(RequestIntake intake, OncePerForm once, RequestChoices choices, OfficeClock clock) {
        this.intake = intake;
        this.once = once;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Person clerk) {
        if (!clerk.has(Role.OPENNESS_OFFICE)) {
            throw new NotAllowedException("政府信息公开申请由政务公开办登记，请把申请转交政务公开办。");
        }
        return page(RequestPageForm.empty(), new Arrival(null, clock.today().toString(), null), FormFaults.NONE, UUID.randomUUID(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView register(RequestPageForm form, Arrival arrival, @RequestParam(required = false) UUID formKey,
            @RequestParam(required = false) List<MultipartFile> files, Person clerk) {
        try {
            var receipt = once.registerCase(formKey, () -> intake.enter(form.toForm(), arrival.toReception(), Uploads.read(files), clerk));
            return new ModelAndView("disclosure/registered").addObject("receipt", receipt);
        } catch (InvalidInputException invalid) {
            return page(form, arrival, FormFaults.of(invalid), formKey, HttpStatus.BAD_REQUEST);
        } catch (RefusedUploadException refused) {
            return page(form, arrival, FormFaults.of("files", refused), formKey, HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(RequestPageForm form, Arrival arrival, FormFaults faults, UUID formKey, HttpStatus status) {
        return new ModelAndView("disclosure/register", status).addObject("form", form).addObject("arrival", arrival)
                .addObject("faults", faults.inOrderOf(RequestPageForm.ORDER)).addObject("today", clock.today())
                .addObject("choices", choices).addObject("formKey", formKey == null ? UUID.randomUUID() : formKey);
    }
}
