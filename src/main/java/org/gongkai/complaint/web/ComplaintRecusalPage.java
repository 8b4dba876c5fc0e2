package org.gongkai.complaint.web;

import org.gongkai.complaint.ComplaintFile;
import org.gongkai.complaint.ComplaintFiles;
import org.gongkai.complaint.ComplaintRenaming;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which it is corrected whom a complaint is about. */
@Controller
@RequestMapping("/desk/complaints/{caseNumber}/recusal")
class ComplaintRecusalPage {

    private final ComplaintRenaming renaming;
    private final ComplaintFiles files;
    private final ComplaintChoices choices;

    ComplaintRecusalPage(ComplaintRenaming renaming, ComplaintFiles files, ComplaintChoices choices) {
        this.renaming = renaming;
        this.files = files;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        var file = correctable(caseNumber, person);
        return page(file, file.complaint().getAccusedUnit(), file.complaint().getAccusedPerson(), FormFaults.NONE);
    }

    @PostMapping
    ModelAndView correct(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String against,
            @RequestParam(defaultValue = "") String accusedPerson, Person person, RedirectAttributes next) {
        var file = correctable(caseNumber, person);
        try {
            var stillMine = renaming.correct(caseNumber, blankToNull(against), blankToNull(accusedPerson), person);
            next.addFlashAttribute("notice", stillMine ? "已更正，办理人已按回避规定重新确定。" : "已更正。按回避规定，本件（%s）已转给其他人办理。".formatted(caseNumber));
            return new ModelAndView("redirect:" + (stillMine ? "/desk/cases/" + caseNumber : "/desk/complaints"));
        } catch (InvalidInputException invalid) {
            return page(file, against, accusedPerson, FormFaults.of(invalid));
        } catch (NotAllowedException tooLate) {
            return page(file, against, accusedPerson, FormFaults.of("against", tooLate));
        }
    }

    private ComplaintFile correctable(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!file.mayName()) {
            throw new NotAllowedException("更正被反映的单位和人员由本件的受理人办理；已经办结的不再更正。");
        }
        return file;
    }

    private ModelAndView page(ComplaintFile file, String against, String accusedPerson, FormFaults faults) {
        return new ModelAndView("complaint/recusal", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file)
                .addObject("against", against).addObject("accusedPerson", accusedPerson).addObject("faults", faults).addObject("choices", choices);
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
