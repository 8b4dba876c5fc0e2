package org.gongkai.consultation.web;

import org.gongkai.consultation.ConsultationFile;
import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.Extending;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.problem.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where more time for opinions is asked for. */
@Controller("consultationExtensionPage")
@RequestMapping("/desk/consultations/{caseNumber}/extension")
class ExtensionPage {

    /** The form as it was typed. */
    record ExtensionForm(String until, String reason) {

        ExtensionForm {
            reason = Typed.lines(reason);
        }
    }

    private final Extending extending;
    private final ConsultationFiles files;

    ExtensionPage(Extending extending, ConsultationFiles files) {
        this.extending = extending;
        this.files = files;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        return page(require(caseNumber, person), new ExtensionForm(null, null), FormFaults.NONE);
    }

    @PostMapping
    ModelAndView ask(@PathVariable String caseNumber, ExtensionForm form, Person person, RedirectAttributes next) {
        var file = require(caseNumber, person);
        try {
            var to = extending.ask(caseNumber, Typed.date(form.until()), form.reason(), person);
            next.addFlashAttribute("notice", "延期公告已提交三级审核，发布后截止日改为 %s。".formatted(to));
        } catch (InvalidInputException invalid) {
            return page(file, form, FormFaults.of(invalid));
        }
        return new ModelAndView("redirect:/desk/cases/" + caseNumber);
    }

    private ConsultationFile require(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!file.mayExtend()) {
            throw new NotAllowedException("只能在征求意见期内由承办人或政务公开办延长一次；这件征求意见现在是“%s”，或者已经提出延长。".formatted(file.consultation().getState().title()));
        }
        return file;
    }

    private static ModelAndView page(ConsultationFile file, ExtensionForm form, FormFaults faults) {
        return new ModelAndView("consultation/extension", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file)
                .addObject("form", form).addObject("faults", faults);
    }
}
