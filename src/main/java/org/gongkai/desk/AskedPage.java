package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.AskingColleagues;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
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
    private final Cases cases;

    AskedPage(AskingColleagues asking, Cases cases) {
        this.asking = asking;
        this.cases = cases;
    }

    @PostMapping
    String ask(@PathVariable String caseNumber, @RequestParam(required = false) List<String> colleagues, @RequestParam(defaultValue = "") String question,
            Person asker, RedirectAttributes next) {
        var chosen = colleagues == null ? List.<String>of() : colleagues;
        try {
            asking.ask(caseNumber, chosen, Typed.lines(question), asker);
            next.addFlashAttribute("notice", "已征求意见，对方会收到消息。");
        } catch (InvalidInputException invalid) {
            next.addFlashAttribute("askedFaults", FormFaults.of(invalid)).addFlashAttribute("askedQuestion", question).addFlashAttribute("askedColleagues", chosen);
        } catch (DataIntegrityViolationException sentTwice) {
            next.addFlashAttribute("notice", "刚刚已经向其中的人征求意见，请等待答复。");
        }
        return back(caseNumber, asker);
    }

    @PostMapping("/{id}/answer")
    String answer(@PathVariable String caseNumber, @PathVariable long id, @RequestParam(defaultValue = "") String answer, Person colleague,
            RedirectAttributes next) {
        try {
            asking.answer(caseNumber, id, Typed.lines(answer), colleague);
            next.addFlashAttribute("notice", "您的意见已转给征求意见的人。");
            return "redirect:/desk";
        } catch (InvalidInputException invalid) {
            if (asking.isOpen(id)) {
                next.addFlashAttribute("askedFaults", FormFaults.of(invalid)).addFlashAttribute("askedAnswer", answer);
                return back(caseNumber, colleague);
            }
            next.addFlashAttribute("notice", FormFaults.of(invalid).at("answer"));
        } catch (ConcurrencyFailureException overtaken) {
            next.addFlashAttribute("notice", "征求意见刚刚已经结束，不需要再答复。");
        }
        return "redirect:/desk";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String caseNumber, @PathVariable long id, Person asker, RedirectAttributes next) {
        try {
            asking.withdraw(caseNumber, id, asker);
            next.addFlashAttribute("notice", "已撤回。");
        } catch (InvalidInputException | ConcurrencyFailureException overtaken) {
            next.addFlashAttribute("notice", "没有撤回：这次征求意见刚刚已经答复或者结束。");
        }
        return back(caseNumber, asker);
    }

    /** Whoever has had the question only, or has given the task away, may not see the case any more. */
    private String back(String caseNumber, Person person) {
        return cases.maySee(person, caseNumber) ? "redirect:/desk/cases/" + caseNumber + "#asked" : "redirect:/desk";
    }
}
