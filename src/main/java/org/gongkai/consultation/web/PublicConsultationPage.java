package org.gongkai.consultation.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.gongkai.citizen.TooManySubmissionsException;
import org.gongkai.consultation.ConsultationClosedException;
import org.gongkai.consultation.ConsultationNotFoundException;
import org.gongkai.consultation.OpinionBox;
import org.gongkai.consultation.OpinionChannel;
import org.gongkai.consultation.OpinionEntry;
import org.gongkai.consultation.PublicConsultations;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody reads what is planned, says something on it, and reads the answer. */
@Controller
@RequestMapping("/consultations")
class PublicConsultationPage {

    private static final List<String> ORDER = List.of("text", "name", "contact", "formKey");

    /** The form as it was typed. */
    record OpinionForm(String name, String contact, String text) {

        OpinionForm {
            text = Typed.lines(text);
        }
    }

    private final PublicConsultations consultations;
    private final OpinionBox box;
    private final OfficeClock clock;

    PublicConsultationPage(PublicConsultations consultations, OpinionBox box, OfficeClock clock) {
        this.consultations = consultations;
        this.box = box;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("consultation/public-list").addObject("rows", consultations.page(page)).addObject("today", clock.today());
    }

    @GetMapping("/{caseNumber}")
    ModelAndView show(@PathVariable String caseNumber) {
        return page(caseNumber, new OpinionForm(null, null, null), FormFaults.NONE, UUID.randomUUID(), HttpStatus.OK);
    }

    @PostMapping("/{caseNumber}/opinions")
    ModelAndView submit(@PathVariable String caseNumber, OpinionForm form, @RequestParam(required = false) UUID formKey,
            HttpServletRequest request, RedirectAttributes next) {
        try {
            var number = box.submit(caseNumber, new OpinionEntry(form.name(), form.contact(), form.text()), OpinionChannel.PORTAL, formKey,
                    request.getRemoteAddr());
            next.addFlashAttribute("received", number);
            return new ModelAndView("redirect:/consultations/%s#received".formatted(caseNumber));
        } catch (InvalidInputException invalid) {
            return page(caseNumber, form, FormFaults.of(invalid).inOrderOf(ORDER), formKey, HttpStatus.BAD_REQUEST);
        } catch (TooManySubmissionsException tooMany) {
            return page(caseNumber, form, FormFaults.of("text", tooMany), formKey, tooMany.getStatusCode());
        } catch (ConsultationClosedException closed) {
            return page(caseNumber, form, FormFaults.of("text", closed), formKey, closed.getStatusCode());
        }
    }

    private ModelAndView page(String caseNumber, OpinionForm form, FormFaults faults, UUID formKey, HttpStatusCode status) {
        var page = new ModelAndView("consultation/public-case", HttpStatus.valueOf(status.value()));
        return page.addObject("detail", consultations.show(caseNumber)).addObject("form", form).addObject("faults", faults)
                .addObject("formKey", formKey).addObject("today", clock.today()).addObject("limit", OpinionBox.TEXT_LIMIT);
    }

    /** A visitor who finds nothing gets a page with ways on. */
    @ExceptionHandler
    ModelAndView notFound(ConsultationNotFoundException missing) {
        return new ModelAndView("portal/not-found", HttpStatus.NOT_FOUND).addObject("detail", missing.getBody().getDetail());
    }
}
