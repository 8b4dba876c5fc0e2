package org.gongkai.complaint.web;

import org.gongkai.complaint.ComplaintFile;
import org.gongkai.complaint.ComplaintFiles;
import org.gongkai.complaint.ComplaintInvestigation;
import org.gongkai.complaint.InvestigationFindings;
import org.gongkai.complaint.InvestigationResult;
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

/** The page on which an investigation is noted as it goes. */
@Controller
@RequestMapping("/desk/complaints/{caseNumber}/investigation")
class ComplaintInvestigationPage {

    private final ComplaintInvestigation investigation;
    private final ComplaintFiles files;

    ComplaintInvestigationPage(ComplaintInvestigation investigation, ComplaintFiles files) {
        this.investigation = investigation;
        this.files = files;
    }

    /** The record as it was typed. */
    record RecordForm(String findings, String measures, String result, Boolean accountability) {

        InvestigationFindings toFindings() {
            return new InvestigationFindings(Typed.lines(findings), Typed.lines(measures), Typed.constant(InvestigationResult.class, result), Boolean.TRUE.equals(accountability));
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        return page(files.visible(caseNumber, person), new RecordForm(null, null, null, false), FormFaults.NONE);
    }

    @PostMapping
    ModelAndView note(@PathVariable String caseNumber, RecordForm typed, Person person, RedirectAttributes next) {
        var file = files.visible(caseNumber, person);
        try {
            investigation.note(caseNumber, typed.toFindings(), person);
        } catch (InvalidInputException invalid) {
            return page(file, typed, FormFaults.of(invalid));
        } catch (NotAllowedException tooLate) {
            return page(file, typed, FormFaults.of("findings", tooLate));
        }
        next.addFlashAttribute("notice", "已补记调查情况。");
        return new ModelAndView("redirect:/desk/complaints/" + caseNumber + "/investigation");
    }

    private static ModelAndView page(ComplaintFile file, RecordForm typed, FormFaults faults) {
        return new ModelAndView("complaint/investigation", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file)
                .addObject("typed", typed).addObject("faults", faults).addObject("results", InvestigationResult.values());
    }
}
