package org.gongkai.disclosure.web;

import org.gongkai.disclosure.NotNowException;
import org.gongkai.disclosure.Requests;
import org.gongkai.disclosure.Withdrawals;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office records that an applicant has taken the request back by letter or at the counter. */
@Controller
@RequestMapping("/desk/requests/{caseNumber}/withdrawal")
class RecordedWithdrawalPage {

    private final Requests requests;
    private final Withdrawals withdrawals;

    RecordedWithdrawalPage(Requests requests, Withdrawals withdrawals) {
        this.requests = requests;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        requests.visible(caseNumber, person);
        withdrawals.requireOffice(person);
        return page(caseNumber, "", FormFaults.NONE, person, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView record(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String note, Person person, RedirectAttributes next) {
        requests.visible(caseNumber, person);
        try {
            withdrawals.byOffice(caseNumber, Typed.lines(note), person);
        } catch (InvalidInputException invalid) {
            return page(caseNumber, note, FormFaults.of(invalid), person, HttpStatus.BAD_REQUEST);
        } catch (NotNowException tooLate) {
            return page(caseNumber, note, FormFaults.of("note", tooLate), person, HttpStatus.CONFLICT);
        }
        next.addFlashAttribute("notice", "已登记申请人撤回申请，本件不再办理。");
        return new ModelAndView("redirect:/desk/cases/" + caseNumber);
    }

    private ModelAndView page(String caseNumber, String note, FormFaults faults, Person person, HttpStatus status) {
        return new ModelAndView("disclosure/withdrawal", status).addObject("file", requests.visible(caseNumber, person))
                .addObject("note", note).addObject("faults", faults);
    }
}
