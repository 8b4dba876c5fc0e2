package org.gongkai.hearing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.hearing.HearingFiles;
import org.gongkai.hearing.HearingFlow;
import org.gongkai.hearing.HearingReaders;
import org.gongkai.hearing.HearingState;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.Selecting;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody who applied, side by side in the order of the method; where those who take part are chosen. */
@Controller
@RequestMapping("/desk/hearings/{caseNumber}/participants")
class SelectionPage {

    private static final String UNFIT = "unfit-";

    private final Selecting selecting;
    private final HearingFiles files;
    private final HearingReaders readers;
    private final HearingFlow flow;

    SelectionPage(Selecting selecting, HearingFiles files, HearingReaders readers, HearingFlow flow) {
        this.selecting = selecting;
        this.files = files;
        this.readers = readers;
        this.flow = flow;
    }

    @GetMapping
    ModelAndView list(@PathVariable String caseNumber, Person person) {
        return page(caseNumber, null, FormFaults.NONE, person);
    }

    /**
     * @param chosen the numbers ticked
     * @param fields also a reason for each applicant who is not fit, {@code unfit-3}
     * @param action {@code submit} to hand the selection in at once; anything else keeps it
     */
    @PostMapping
    ModelAndView save(@PathVariable String caseNumber, @RequestParam(required = false) List<Integer> chosen, @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "save") String action, Person person, RedirectAttributes next) {
        require(caseNumber, person);
        Map<Integer, String> unfit = new HashMap<>();
        fields.forEach((name, reason) -> {
            if (name.matches(UNFIT + "\\d{1,5}")) {
                unfit.put(Integer.valueOf(name.substring(UNFIT.length())), Typed.lines(reason));
            }
        });
        try {
            selecting.save(caseNumber, unfit, ticked(chosen), fields.get("absentSides"), person);
            if (action.equals("submit")) {
                flow.complete(caseNumber, HearingStep.SELECT, person, Map.of("decision", "approve"));
            }
        } catch (InvalidInputException invalid) {
            return page(caseNumber, fields, FormFaults.of(invalid), person);
        } catch (RefusedSubmissionException refused) {
            return page(caseNumber, fields, FormFaults.of(refused.field() == null ? "participants" : refused.field(), refused.getMessage()), person);
        }
        next.addFlashAttribute("notice", action.equals("submit") ? "参加人已产生，名单送三级审核后公布。" : "已保存。");
        return new ModelAndView(action.equals("submit") ? "redirect:/desk/cases/" + caseNumber : "redirect:/desk/hearings/%s/participants".formatted(caseNumber));
    }

    private static Set<Integer> ticked(List<Integer> chosen) {
        Set<Integer> numbers = new TreeSet<>();
        if (chosen != null) {
            chosen.stream().filter(number -> number != null).forEach(numbers::add);
        }
        return numbers;
    }

    private HearingFiles.HearingFile require(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!readers.handles(file.hearing(), person)) {
            throw new NotAllowedException("报名人的信息只有办理本次听证的人员可以查看。");
        }
        return file;
    }

    /** @param typed what was typed, null to show what is kept */
    private ModelAndView page(String caseNumber, Map<String, String> typed, FormFaults faults, Person person) {
        var file = require(caseNumber, person);
        return new ModelAndView("hearing/participants", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file)
                .addObject("sides", ApplicantRow.bySide(file)).addObject("typed", typed == null ? Map.of() : typed).addObject("faults", faults)
                .addObject("selecting", files.waitsFor(file.hearing(), HearingStep.SELECT, person))
                .addObject("mayRegister", file.hearing().getState() == HearingState.OPEN_FOR_APPLICATIONS && readers.organizes(file.hearing(), person));
    }
}
