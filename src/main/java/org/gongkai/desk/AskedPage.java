package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.AskingColleagues;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking a colleague, answering, and taking a question back; all of it stands on the page of the case. */
@Controller
@RequestMapping("/desk/cases/{caseNumber}/asked")
class AskedPage {

    private final AskingColleagues asking;

    AskedPage(AskingColleagues asking) {
        this.asking = asking;
    }

    @PostMapping
    String ask(@PathVariable String caseNumber, @RequestParam(required = false) List<String> colleagues, @RequestParam(defaultValue = "") String question,
            Person asker, RedirectAttributes next) {
        var chosen = colleagues == null ? List.<String>of() : colleagues;
        return done(caseNumber, next, "已征求意见，对方会收到消息。", () -> asking.ask(caseNumber, chosen, Typed.lines(question), asker),
                () -> next.addFlashAttribute("askedQuestion", question).addFlashAttribute("askedColleagues", chosen));
    }

    @PostMapping("/{id}/answer")
    String answer(@PathVariable String caseNumber, @PathVariable long id, @RequestParam(defaultValue = "") String answer, Person colleague,
            RedirectAttributes next) {
        try {
            asking.answer(caseNumber, id, Typed.lines(answer), colleague);
        } catch (InvalidInputException invalid) {
            next.addFlashAttribute("askedFaults", FormFaults.of(invalid)).addFlashAttribute("askedAnswer", answer);
            return "redirect:/desk/cases/" + caseNumber + "#asked";
        }
        // Whoever has answered may not see the case any more.
        next.addFlashAttribute("notice", "您的意见已转给征求意见的人。");
        return "redirect:/desk";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String caseNumber, @PathVariable long id, Person asker, RedirectAttributes next) {
        return done(caseNumber, next, "已撤回。", () -> asking.withdraw(caseNumber, id, asker), () -> { });
    }

    private static String done(String caseNumber, RedirectAttributes next, String notice, Runnable deed, Runnable keepTyped) {
        try {
            deed.run();
            next.addFlashAttribute("notice", notice);
        } catch (InvalidInputException invalid) {
            next.addFlashAttribute("askedFaults", FormFaults.of(invalid));
            keepTyped.run();
        }
        return "redirect:/desk/cases/" + caseNumber + "#asked";
    }
}
