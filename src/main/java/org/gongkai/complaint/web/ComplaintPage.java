package org.gongkai.complaint.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.citizen.TooManySubmissionsException;
import org.gongkai.complaint.ComplaintIntake;
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

/** The page on which a citizen complains or reports. */
@Controller
@RequestMapping("/complaints/new")
class ComplaintPage {

    private final ComplaintIntake intake;
    private final OncePerForm once;
    private final ComplaintChoices choices;
    private final OfficeClock clock;

    ComplaintPage(ComplaintIntake intake, OncePerForm once, ComplaintChoices choices, OfficeClock clock) {
        this.intake = intake;
        this.once = once;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        return page(ComplaintForm.empty(clock.today()), FormFaults.NONE, UUID.randomUUID(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView submit(ComplaintForm form, @RequestParam(required = false) UUID formKey,
            @RequestParam(required = false) List<MultipartFile> files, HttpServletRequest request) {
        try {
            var receipt = once.openCase(formKey, request.getRemoteAddr(), () -> intake.submit(form.toSubmission(), Uploads.read(files)));
            return new ModelAndView("complaint/receipt").addObject("receipt", receipt);
        } catch (InvalidInputException invalid) {
            return page(form, FormFaults.of(invalid).inOrderOf(ComplaintForm.ORDER), formKey, HttpStatus.BAD_REQUEST);
        } catch (RefusedUploadException refused) {
            return page(form, FormFaults.of("files", refused), formKey, HttpStatus.BAD_REQUEST);
        } catch (TooManySubmissionsException tooMany) {
            return page(form, FormFaults.of("form", tooMany), formKey, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private ModelAndView page(ComplaintForm form, FormFaults faults, UUID formKey, HttpStatus status) {
        return new ModelAndView("complaint/new", status).addObject("form", form).addObject("faults", faults)
                .addObject("formKey", formKey == null ? UUID.randomUUID() : formKey).addObject("choices", choices);
    }
}
