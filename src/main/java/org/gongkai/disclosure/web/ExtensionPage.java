package org.gongkai.disclosure.web;

import java.util.List;

import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.disclosure.Extensions;
import org.gongkai.disclosure.NotNowException;
import org.gongkai.disclosure.Requests;
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

/** Where the section or the office asks for more time. */
@Controller
@RequestMapping("/desk/requests/{caseNumber}/extension")
class ExtensionPage {

    private final Requests requests;
    private final Extensions extensions;
    private final DeadlineViews deadlines;

    ExtensionPage(Requests requests, Extensions extensions, DeadlineViews deadlines) {
        this.requests = requests;
        this.extensions = extensions;
        this.deadlines = deadlines;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        extensions.requireAsker(requests.visible(caseNumber, person).request(), person);
        return page(caseNumber, "", "", FormFaults.NONE, person, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String days, @RequestParam(defaultValue = "") String reason,
            Person person, RedirectAttributes next) {
        requests.visible(caseNumber, person);
        try {
            extensions.request(caseNumber, Typed.number(days), reason, person);
        } catch (InvalidInputException invalid) {
            return page(caseNumber, days, reason, FormFaults.of(invalid), person, HttpStatus.BAD_REQUEST);
        } catch (NotNowException tooLate) {
            return page(caseNumber, days, reason, FormFaults.of("days", tooLate), person, HttpStatus.CONFLICT);
        }
        next.addFlashAttribute("notice", "延期申请已提交：由分管局领导审批、政务公开办主任同意，并在原期限届满前告知申请人后生效。");
        return new ModelAndView("redirect:/desk/cases/" + caseNumber);
    }

    private ModelAndView page(String caseNumber, String days, String reason, FormFaults faults, Person person, HttpStatus status) {
        var file = requests.visible(caseNumber, person);
        var reply = deadlines.newest(caseNumber, DeadlineKind.REPLY);
        return new ModelAndView("disclosure/extension", status).addObject("file", file).addObject("days", days).addObject("reason", reason)
                .addObject("faults", faults.inOrderOf(List.of("days", "reason"))).addObject("deadline", reply.orElse(null));
    }
}
