package org.gongkai.urging.web;

import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.urging.Urge;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Urging from the page of a case, and the list of what was urged. */
@Controller
class UrgingPage {

    private static final String OF_A_CASE = "/desk/cases/{caseNumber}/urging";

    private final Urge urge;

    UrgingPage(Urge urge) {
        this.urge = urge;
    }

    @GetMapping("/desk/urging")
    ModelAndView list(Person reader) {
        return new ModelAndView("urging/list").addObject("rows", urge.list(reader));
    }

    @PostMapping(OF_A_CASE)
    String urge(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String demand, Person person, RedirectAttributes next) {
        return done(caseNumber, next, "已督办，被督办的人会收到消息；没有按期答复的自动上报。", demand, () -> urge.urge(caseNumber, Typed.lines(demand), person));
    }

    @PostMapping(OF_A_CASE + "/{id}/answer")
    String answer(@PathVariable String caseNumber, @PathVariable long id, @RequestParam(defaultValue = "") String answer, Person person, RedirectAttributes next) {
        return done(caseNumber, next, "已答复督办。", answer, () -> urge.answer(caseNumber, id, Typed.lines(answer), person));
    }

    @PostMapping(OF_A_CASE + "/{id}/withdraw")
    String withdraw(@PathVariable String caseNumber, @PathVariable long id, Person person, RedirectAttributes next) {
        return done(caseNumber, next, "已撤回督办。", null, () -> urge.withdraw(caseNumber, id, person));
    }

    private static String done(String caseNumber, RedirectAttributes next, String notice, String typed, Runnable deed) {
        try {
            deed.run();
            next.addFlashAttribute("notice", notice);
        } catch (InvalidInputException invalid) {
            next.addFlashAttribute("urgingFaults", FormFaults.of(invalid)).addFlashAttribute("urgingTyped", typed);
        }
        return "redirect:/desk/cases/%s#urging".formatted(caseNumber);
    }
}
