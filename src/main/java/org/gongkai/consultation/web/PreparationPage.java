package org.gongkai.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongkai.casefile.FirstTime;
import org.gongkai.consultation.ConsultationFile;
import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.Consulting;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.publication.Drafters;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.TypedText;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.NaturalPeriod;
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

/** Where a consultation is prepared, and prepared anew after its announcement did not go out. */
@Controller
@RequestMapping("/desk/consultations")
class PreparationPage {

    /** Periods whose last day the page shows, if it began today. */
    private static final List<Integer> USUAL = List.of(30, 45, 60);

    private final Consulting consulting;
    private final ConsultationFiles files;
    private final Drafters drafters;
    private final Drafting drafting;
    private final CalendarInForce calendar;
    private final OfficeClock clock;

    PreparationPage(Consulting consulting, ConsultationFiles files, Drafters drafters, Drafting drafting, CalendarInForce calendar,
            OfficeClock clock) {
        this.consulting = consulting;
        this.files = files;
        this.drafters = drafters;
        this.drafting = drafting;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(Person author) {
        var units = drafters.unitsOf(author);
        if (units.isEmpty()) {
            return new ModelAndView("publication/no-draft");
        }
        var own = units.stream().filter(unit -> unit.code().equals(author.unitCode())).findFirst().orElse(units.get(0));
        return page(null, ConsultationForm.empty(own.code()), FormFaults.NONE, UUID.randomUUID(), author, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView submit(ConsultationForm form, @RequestParam(required = false) UUID formKey, Person author, RedirectAttributes next) {
        try {
            return done(once(form, formKey, author), next);
        } catch (InvalidInputException invalid) {
            return page(null, form, FormFaults.of(invalid).inOrderOf(ConsultationForm.ORDER), formKey, author, HttpStatus.BAD_REQUEST);
        } catch (NotAllowedException refused) {
            return page(null, form, FormFaults.of("unit", refused), formKey, author, HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/{caseNumber}/edit")
    ModelAndView edit(@PathVariable String caseNumber, Person author) {
        var file = files.visible(caseNumber, author);
        if (!file.mayEdit()) {
            throw new NotAllowedException("这件征求意见现在是“%s”，不能修改，或者不由您办理。".formatted(file.consultation().getState().title()));
        }
        return page(file, ConsultationForm.of(file.consultation()), FormFaults.NONE, null, author, HttpStatus.OK);
    }

    @PostMapping("/{caseNumber}/edit")
    ModelAndView resubmit(@PathVariable String caseNumber, ConsultationForm form, Person author, RedirectAttributes next) {
        var file = files.visible(caseNumber, author);
        try {
            consulting.resubmit(caseNumber, form.toDraft(), author);
            return done(caseNumber, next);
        } catch (InvalidInputException invalid) {
            return page(file, form, FormFaults.of(invalid).inOrderOf(ConsultationForm.ORDER), null, author, HttpStatus.BAD_REQUEST);
        } catch (NotAllowedException refused) {
            return page(file, form, FormFaults.of("title", refused), null, author, HttpStatus.FORBIDDEN);
        }
    }

    /** Whoever presses the button twice comes to the case of the first time. */
    private String once(ConsultationForm form, UUID formKey, Person author) {
        return FirstTime.of(formKey, key -> consulting.caseOfForm(key, author), key -> consulting.submit(form.toDraft(), author, key));
    }

    private static ModelAndView done(String caseNumber, RedirectAttributes next) {
        next.addFlashAttribute("notice", "征求意见公告已提交审核，案件编号 %s。签发并发布后，从次日起计算期限。".formatted(caseNumber));
        return new ModelAndView("redirect:/desk/cases/" + caseNumber);
    }

    /** @param file what is prepared anew, null for a new one */
    private ModelAndView page(ConsultationFile file, ConsultationForm form, FormFaults faults, UUID formKey, Person author, HttpStatus status) {
        LocalDate today = clock.today();
        Stream<NaturalPeriod> periods = USUAL.stream().map(days -> calendar.get().naturalDaysAfter(today, days));
        return new ModelAndView("consultation/preparation", status).addObject("preparation", file).addObject("form", form)
                .addObject("faults", faults).addObject("formKey", formKey).addObject("units", drafters.unitsOf(author))
                .addObject("periods", periods.toList()).addObject("today", today)
                .addObject("plan", drafting.cleaned(TypedText.html(form.plan())));
    }
}
