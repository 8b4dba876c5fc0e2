package org.gongkai.hearing.web;

import org.gongkai.hearing.HearingFiles;
import org.gongkai.hearing.Officer;
import org.gongkai.hearing.OfficerRules;
import org.gongkai.hearing.RecusalGround;
import org.gongkai.hearing.Recusing;
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

/** Where it is recorded that a host or recorder keeps out of a hearing or cannot come, and who takes the place. */
@Controller("hearingRecusalPage")
@RequestMapping("/desk/hearings/{caseNumber}/recusal")
class RecusalPage {

    private final Recusing recusing;
    private final HearingFiles files;
    private final OfficerRules officers;

    RecusalPage(Recusing recusing, HearingFiles files, OfficerRules officers) {
        this.recusing = recusing;
        this.files = files;
        this.officers = officers;
    }

    /** The form as it was typed; the replacement of the office that was not chosen is ignored. */
    record RecusalForm(String office, String ground, String host, String recorder, String recusalReason) {

        Officer officer() {
            return Typed.constant(Officer.class, office);
        }

        String replacement() {
            return officer() == Officer.RECORDER ? recorder : host;
        }

        RecusalGround why() {
            return Typed.constant(RecusalGround.class, ground);
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        return page(require(caseNumber, person), new RecusalForm(null, null, null, null, null), FormFaults.NONE);
    }

    @PostMapping
    ModelAndView replace(@PathVariable String caseNumber, RecusalForm form, Person person, RedirectAttributes next) {
        var file = require(caseNumber, person);
        try {
            recusing.replace(caseNumber, form.officer(), form.replacement(), form.why(), Typed.lines(form.recusalReason()), person);
        } catch (InvalidInputException invalid) {
            return page(file, form, FormFaults.of(invalid));
        }
        next.addFlashAttribute("notice", "已更换，并通知接任的人。");
        return new ModelAndView("redirect:/desk/cases/" + caseNumber);
    }

    private HearingFiles.HearingFile require(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!recusing.mayReplace(file.hearing(), person)) {
            throw new NotAllowedException("只有分管局领导、听证组织人员和政务公开办可以在听证会举行前更换主持人、记录人。");
        }
        return file;
    }

    private ModelAndView page(HearingFiles.HearingFile file, RecusalForm form, FormFaults faults) {
        var hearing = file.hearing();
        return new ModelAndView("hearing/recusal", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file).addObject("form", form)
                .addObject("faults", faults).addObject("offices", Officer.values()).addObject("grounds", RecusalGround.values())
                .addObject("hosts", officers.hosts(hearing.getUnitCode(), hearing.getPreparerId()))
                .addObject("recorders", officers.recorders(hearing.getUnitCode(), hearing.getPreparerId()));
    }
}
