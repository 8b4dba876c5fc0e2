package org.gongkai.hearing.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.citizen.IdType;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.citizen.TooManySubmissionsException;
import org.gongkai.hearing.Applying;
import org.gongkai.hearing.PublicHearings;
import org.gongkai.hearing.PublicHearings.PublicHearing;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
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

/** Where everybody reads of hearings and applies to take part. */
@Controller
@RequestMapping("/hearings")
class PublicHearingPage {

    private final PublicHearings hearings;
    private final Applying applying;
    private final DeliveryChoices ways;
    private final OncePerForm once;

    PublicHearingPage(PublicHearings hearings, Applying applying, DeliveryChoices ways, OncePerForm once) {
        this.hearings = hearings;
        this.applying = applying;
        this.ways = ways;
        this.once = once;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("hearing/public-list").addObject("rows", hearings.list(page));
    }

    @GetMapping("/{caseNumber}")
    ModelAndView show(@PathVariable String caseNumber) {
        return page(found(caseNumber), ApplicationForm.empty(), FormFaults.NONE, UUID.randomUUID(), HttpStatus.OK);
    }

    /** The code is on the answer itself and nowhere else; the page sent again within half an hour shows it again. */
    @PostMapping("/{caseNumber}/participants")
    ModelAndView apply(@PathVariable String caseNumber, ApplicationForm form, @RequestParam(required = false) UUID formKey, HttpServletRequest request) {
        var hearing = found(caseNumber);
        try {
            var receipt = once.openCase(formKey, request.getRemoteAddr(), () -> applying.apply(caseNumber, form.toApplication(hearing.sides())));
            return new ModelAndView("hearing/receipt").addObject("receipt", receipt).addObject("hearing", hearing);
        } catch (InvalidInputException invalid) {
            return page(found(caseNumber), form, FormFaults.of(invalid).inOrderOf(ApplicationForm.ORDER), formKey, HttpStatus.BAD_REQUEST);
        } catch (TooManySubmissionsException tooMany) {
            return page(hearing, form, FormFaults.of("application", tooMany), formKey, tooMany.getStatusCode());
        }
    }

    private PublicHearing found(String caseNumber) {
        return hearings.find(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    private ModelAndView page(PublicHearing hearing, ApplicationForm form, FormFaults faults, UUID formKey, HttpStatusCode status) {
        return new ModelAndView("hearing/public-case", HttpStatus.valueOf(status.value())).addObject("hearing", hearing).addObject("form", form)
                .addObject("faults", faults).addObject("formKey", formKey).addObject("sides", ApplicationForm.SideChoice.of(hearing.sides()))
                .addObject("idTypes", IdType.values()).addObject("ways", ways.ways()).addObject("wayHints", ways.hints());
    }

    /** A visitor who finds nothing gets a page with ways on. */
    @ExceptionHandler
    ModelAndView notFound(CaseNotFoundException missing) {
        return new ModelAndView("portal/not-found", HttpStatus.NOT_FOUND).addObject("detail", "没有这场听证会，或者还没有公告。");
    }
}
