package org.gongkai.desk;

import org.gongkai.casefile.ConflictOfInterest;
import org.gongkai.casefile.Recusals;
import org.gongkai.casefile.StandIns;
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

/** Stepping back from a case, ordering it, naming somebody instead, and lifting it; all of it stands on the page of the case. */
@Controller("caseRecusalPage")
@RequestMapping("/desk/cases/{caseNumber}/recusals")
class RecusalPage {

    private final Recusals recusals;
    private final StandIns standIns;

    RecusalPage(Recusals recusals, StandIns standIns) {
        this.recusals = recusals;
        this.standIns = standIns;
    }

    /**
     * What was typed.
     *
     * @param person whom it is about, null for whoever types
     */
    public record Form(String person, String ground, String reason, Boolean confirmed) {

        ConflictOfInterest why() {
            return Typed.constant(ConflictOfInterest.class, ground);
        }
    }

    @PostMapping
    String stepBack(@PathVariable String caseNumber, Form form, Person person, RedirectAttributes next) {
        return done(caseNumber, next, form, "own", "已回避，您不再办理本件。",
                () -> recusals.stepBack(caseNumber, form.why(), Typed.lines(form.reason()), Boolean.TRUE.equals(form.confirmed()), person));
    }

    @PostMapping("/order")
    String order(@PathVariable String caseNumber, Form form, Person person, RedirectAttributes next) {
        return done(caseNumber, next, form, "order", "已责令回避，对方会收到消息。",
                () -> recusals.order(caseNumber, form.person(), form.why(), Typed.lines(form.reason()), Boolean.TRUE.equals(form.confirmed()), person));
    }

    @PostMapping("/{id}/replacement")
    String name(@PathVariable String caseNumber, @PathVariable long id, @RequestParam(defaultValue = "") String replacement,
            @RequestParam(defaultValue = "") String basis, Person person, RedirectAttributes next) {
        return done(caseNumber, next, new Form(replacement, null, basis, null), "name-" + id, "已指定代办人，对方会收到消息。",
                () -> standIns.name(caseNumber, id, replacement, basis, person));
    }

    @PostMapping("/{id}/lift")
    String lift(@PathVariable String caseNumber, @PathVariable long id, @RequestParam(defaultValue = "") String lift, Person person, RedirectAttributes next) {
        return done(caseNumber, next, new Form(null, null, lift, null), "lift-" + id, "已撤销回避。", () -> recusals.lift(caseNumber, id, Typed.lines(lift), person));
    }

    /** @param which of the forms on the page it was, so that what was typed stands there again */
    private static String done(String caseNumber, RedirectAttributes next, Form form, String which, String notice, Runnable deed) {
        try {
            deed.run();
            next.addFlashAttribute("notice", notice);
        } catch (InvalidInputException invalid) {
            next.addFlashAttribute("recusalFaults", FormFaults.of(invalid)).addFlashAttribute("recusalForm", form).addFlashAttribute("recusalWhich", which);
        }
        return "redirect:/desk/cases/" + caseNumber + "#recusal";
    }
}
