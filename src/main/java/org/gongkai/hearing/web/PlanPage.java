package org.gongkai.hearing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.hearing.FormProposing;
import org.gongkai.hearing.HearingDates;
import org.gongkai.hearing.HearingFiles;
import org.gongkai.hearing.HearingFiles.HearingFile;
import org.gongkai.hearing.HearingFlow;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.OfficerRules;
import org.gongkai.hearing.Rearranging;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.publication.Drafters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a hearing is proposed, and arranged anew when it cannot go on as it was. */
@Controller
@RequestMapping("/desk/hearings")
class PlanPage {

    private final FormProposing proposing;
    private final Rearranging rearranging;
    private final HearingFiles files;
    private final HearingFlow flow;
    private final HearingDates dates;
    private final OfficerRules officers;
    private final Drafters drafters;

    PlanPage(FormProposing proposing, Rearranging rearranging, HearingFiles files, HearingFlow flow, HearingDates dates, OfficerRules officers,
            Drafters drafters) {
        this.proposing = proposing;
        this.rearranging = rearranging;
        this.files = files;
        this.flow = flow;
        this.dates = dates;
        this.officers = officers;
        this.drafters = drafters;
    }

    @GetMapping("/new")
    ModelAndView form(Person person) {
        var units = drafters.unitsOf(person);
        if (units.isEmpty()) {
            return new ModelAndView("hearing/no-plan");
        }
        var own = units.stream().filter(unit -> unit.code().equals(person.unitCode())).findFirst().orElse(units.get(0));
        var heldOn = dates.earliest(true);
        return page(null, PlanForm.empty(own.code(), heldOn, dates.latestClosing(heldOn)), FormFaults.NONE, UUID.randomUUID(), person, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView propose(PlanForm form, @RequestParam(required = false) UUID formKey, @RequestParam(required = false) List<MultipartFile> files,
            Person person, RedirectAttributes next) {
        try {
            var caseNumber = proposing.propose(form.toPlan(form.unit()), Uploads.read(files), person, formKey);
            next.addFlashAttribute("notice", "已提出听证，案件编号 %s，等待分管局领导决定。".formatted(caseNumber));
            return new ModelAndView("redirect:/desk/cases/" + caseNumber);
        } catch (InvalidInputException invalid) {
            return page(null, form, FormFaults.of(invalid).inOrderOf(PlanForm.ORDER), formKey, person, HttpStatus.BAD_REQUEST);
        } catch (RefusedUploadException refused) {
            return page(null, form, FormFaults.of("files", refused), formKey, person, HttpStatus.BAD_REQUEST);
        } catch (NotAllowedException refused) {
            return page(null, form, FormFaults.of("unit", refused), formKey, person, HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/{caseNumber}/edit")
    ModelAndView edit(@PathVariable String caseNumber, Person person) {
        var file = waiting(caseNumber, person);
        return page(file, PlanForm.of(file.hearing()), FormFaults.NONE, null, person, HttpStatus.OK);
    }

    /** @param action {@code submit} to propose it again at once; anything else keeps the changes */
    @PostMapping("/{caseNumber}/edit")
    ModelAndView save(@PathVariable String caseNumber, PlanForm form, @RequestParam(defaultValue = "save") String action,
            @RequestParam(required = false) List<MultipartFile> files, @RequestParam(required = false) List<String> removed, Person person,
            RedirectAttributes next) {
        var file = waiting(caseNumber, person);
        try {
            rearranging.save(caseNumber, form.toPlan(file.hearing().getUnitCode()), Uploads.read(files), removed == null ? List.of() : removed,
                    form.changeReason(), person);
            if (action.equals("submit")) {
                flow.complete(caseNumber, HearingStep.PREPARE, person, Map.of("decision", "approve"));
            }
        } catch (InvalidInputException invalid) {
            return page(file, form, FormFaults.of(invalid).inOrderOf(PlanForm.ORDER), null, person, HttpStatus.BAD_REQUEST);
        } catch (RefusedUploadException refused) {
            return page(file, form, FormFaults.of("files", refused), null, person, HttpStatus.BAD_REQUEST);
        } catch (RefusedSubmissionException refused) {
            return page(file, form, FormFaults.of(refused.field() == null ? "title" : refused.field(), refused.getMessage()), null, person, HttpStatus.BAD_REQUEST);
        }
        next.addFlashAttribute("notice", action.equals("submit") ? "已重新提出，等待分管局领导决定。" : "已保存。还没有重新提出，请在本页或者任务办理中提交。");
        return new ModelAndView("redirect:/desk/cases/" + caseNumber);
    }

    private HearingFile waiting(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!files.waitsFor(file.hearing(), HearingStep.PREPARE, person)) {
            throw new NotAllowedException("听证现在是“%s”，不能修改安排，或者不由您办理。".formatted(file.hearing().getState().title()));
        }
        return file;
    }

    /** @param file what is arranged anew, null for a new one */
    private ModelAndView page(HearingFile file, PlanForm form, FormFaults faults, UUID formKey, Person person, HttpStatus status) {
        var unit = file == null ? form.unit() : file.hearing().getUnitCode();
        var preparer = file == null ? person.id() : file.hearing().getPreparerId();
        var applications = file == null || file.hearing().isApplicationsOpen();
        return new ModelAndView("hearing/plan", status).addObject("file", file).addObject("form", form).addObject("faults", faults)
                .addObject("formKey", formKey).addObject("announced", file != null && file.hearing().getNotices().isAnnounced())
                .addObject("applications", applications).addObject("units", drafters.unitsOf(person)).addObject("methods", SelectionMethod.values())
                .addObject("hosts", officers.hosts(unit, preparer)).addObject("recorders", officers.recorders(unit, preparer))
                .addObject("earliest", dates.earliest(applications)).addObject("latestClosing", dates.latestClosing(dates.earliest(applications)));
    }
}
