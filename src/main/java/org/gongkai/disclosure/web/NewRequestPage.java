package org.gongkai.disclosure.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.citizen.TooManySubmissionsException;
import org.gongkai.disclosure.RequestIntake;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody asks for information (条例 第二十七条、第二十九条). */
@Controller
@RequestMapping("/requests/new")
class NewRequestPage {

    private final RequestIntake intake;
    private final OncePerForm once;
    private final RequestChoices choices;

    NewRequestPage(RequestIntake intake, OncePerForm once, RequestChoices choices) {
        this.intake = intake;
        this.once = once;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView form() {
        return page(RequestPageForm.empty(), FormFaults.NONE, UUID.randomUUID(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView submit(RequestPageForm form, @RequestParam(required = false) UUID formKey,
            @RequestParam(required = false) List<MultipartFile> files, HttpServletRequest request) {
        if (!form.informed()) {
            return page(form, FormFaults.of("informed", "请阅读个人信息告知并勾选，再提交申请。"), formKey, HttpStatus.BAD_REQUEST);
        }
        try {
            var receipt = once.openCase(formKey, request.getRemoteAddr(), () -> intake.submit(form.toForm(), Uploads.read(files)));
            return new ModelAndView("disclosure/receipt").addObject("receipt", receipt);
        } catch (InvalidInputException invalid) {
            return page(form, FormFaults.of(invalid), formKey, HttpStatus.BAD_REQUEST);
        } catch (RefusedUploadException refused) {
            return page(form, FormFaults.of("files", refused), formKey, HttpStatus.BAD_REQUEST);
        } catch (TooManySubmissionsException tooMany) {
            return page(form, FormFaults.of("subject", tooMany), formKey, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private ModelAndView page(RequestPageForm form, FormFaults faults, UUID formKey, HttpStatus status) {
        return new ModelAndView("disclosure/new", status).addObject("form", form).addObject("faults", faults.inOrderOf(RequestPageForm.ORDER))
                .addObject("choices", choices).addObject("formKey", formKey == null ? UUID.randomUUID() : formKey);
    }
}
