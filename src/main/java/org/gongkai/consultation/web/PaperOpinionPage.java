package org.gongkai.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.OpinionBox;
import org.gongkai.consultation.OpinionEntry;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff enter what came by letter or was said at the counter. */
@Controller
@RequestMapping("/desk/consultations/{caseNumber}/opinions/new")
class PaperOpinionPage {

    private static final List<String> ORDER = List.of("saidOn", "name", "contact", "text");

    /** The form as it was typed. */
    record PaperForm(String saidOn, String name, String contact, String text) {

        PaperForm {
            text = Typed.lines(text);
        }

        OpinionEntry entry() {
            return new OpinionEntry(name, contact, text);
        }

        LocalDate day() {
            return Typed.date(saidOn);
        }
    }

    private final OpinionBox box;
    private final ConsultationFiles files;
    private final OfficeClock clock;

    PaperOpinionPage(OpinionBox box, ConsultationFiles files, OfficeClock clock) {
        this.box = box;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        return page(caseNumber, new PaperForm(clock.today().toString(), null, null, null), FormFaults.NONE, UUID.randomUUID(), person);
    }

    @PostMapping
    ModelAndView enter(@PathVariable String caseNumber, PaperForm form, @RequestParam(required = false) UUID formKey, Person person,
            RedirectAttributes next) {
        files.visible(caseNumber, person);
        try {
            var number = box.enter(caseNumber, form.entry(), form.day(), formKey, person);
            next.addFlashAttribute("notice", "已登记为第 %d 号意见。".formatted(number));
            return new ModelAndView("redirect:/desk/consultations/%s/opinions".formatted(caseNumber));
        } catch (InvalidInputException invalid) {
            return page(caseNumber, form, FormFaults.of(invalid).inOrderOf(ORDER), formKey, person);
        }
    }

    private ModelAndView page(String caseNumber, PaperForm form, FormFaults faults, UUID formKey, Person person) {
        var file = files.visible(caseNumber, person);
        if (!file.mayTheme()) {
            throw new NotAllowedException("这件征求意见现在是“%s”，不能登记意见，或者不由您办理。".formatted(file.consultation().getState().title()));
        }
        return new ModelAndView("consultation/paper", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file)
                .addObject("form", form).addObject("faults", faults).addObject("formKey", formKey).addObject("today", clock.today());
    }
}
