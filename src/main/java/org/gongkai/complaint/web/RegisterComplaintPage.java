package org.gongkai.complaint.web;

import java.util.List;
import java.util.UUID;

import org.gongkai.casefile.Cases;
import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Registers a complaint that came by letter, by phone or in person. */
@Controller
@RequestMapping("/desk/complaints/new")
class RegisterComplaintPage {

    private final ComplaintIntake intake;
    private final OncePerForm once;
    private final Cases cases;
    private final ComplaintChoices choices;
    private final OfficeClock clock;

    RegisterComplaintPage(ComplaintIntake intake, OncePerForm once, Cases cases, ComplaintChoices choices, OfficeClock clock) {
        this.intake = intake;
        this.once = once;
        this.cases = cases;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        return page(ComplaintForm.empty(clock.today()), FormFaults.NONE, UUID.randomUUID(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView register(ComplaintForm form, @RequestParam(required = false) UUID formKey,
            @RequestParam(required = false) List<MultipartFile> files, Person registrar) {
        try {
            var receipt = once.registerCase(formKey, () -> intake.register(form.toSubmission(), form.toArrival(), Uploads.read(files), registrar));
            return new ModelAndView("complaint/registered").addObject("receipt", receipt)
                    .addObject("visible", cases.maySee(registrar, receipt.caseNumber()));
        } catch (InvalidInputException invalid) {
            return page(form, FormFaults.of(invalid).inOrderOf(ComplaintForm.ORDER), formKey, HttpStatus.BAD_REQUEST);
        } catch (RefusedUploadException refused) {
            return page(form, FormFaults.of("files", refused), formKey, HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(ComplaintForm form, FormFaults faults, UUID formKey, HttpStatus status) {
        return new ModelAndView("complaint/register", status).addObject("form", form).addObject("faults", faults).addObject("choices", choices)
                .addObject("formKey", formKey == null ? UUID.randomUUID() : formKey).addObject("today", clock.today());
    }
}
