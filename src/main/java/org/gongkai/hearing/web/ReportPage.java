package org.gongkai.hearing.web;

import java.util.Map;

import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.hearing.HearingFiles;
import org.gongkai.hearing.HearingFlow;
import org.gongkai.hearing.HearingReport;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.Reporting;
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

/** Where the report of a hearing is drafted. */
@Controller
@RequestMapping("/desk/hearings/{caseNumber}/report")
class ReportPage {

    private final Reporting reporting;
    private final HearingFiles files;
    private final HearingFlow flow;

    ReportPage(Reporting reporting, HearingFiles files, HearingFlow flow) {
        this.reporting = reporting;
        this.files = files;
        this.flow = flow;
    }

    /** The report as it was typed. */
    record ReportForm(String situation, String adopted, String notAdopted, String advice) {

        ReportForm {
            situation = Typed.lines(situation);
            adopted = Typed.lines(adopted);
            notAdopted = Typed.lines(notAdopted);
            advice = Typed.lines(advice);
        }

        HearingReport report() {
            return new HearingReport(situation, adopted, notAdopted, advice);
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        var file = waiting(caseNumber, person);
        var kept = file.hearing().getReport();
        return page(file, kept == null ? new ReportForm(null, null, null, null)
                : new ReportForm(kept.situation(), kept.adopted(), kept.notAdopted(), kept.advice()), FormFaults.NONE);
    }

    /** @param action {@code submit} to hand the report in at once; anything else keeps it as a draft */
    @PostMapping
    ModelAndView save(@PathVariable String caseNumber, ReportForm form, @RequestParam(defaultValue = "save") String action, Person person,
            RedirectAttributes next) {
        var file = waiting(caseNumber, person);
        try {
            reporting.save(caseNumber, form.report(), person);
            if (action.equals("submit")) {
                flow.complete(caseNumber, HearingStep.WRITE_REPORT, person, Map.of());
            }
        } catch (InvalidInputException invalid) {
            return page(file, form, FormFaults.of(invalid));
        } catch (RefusedSubmissionException refused) {
            return page(file, form, FormFaults.of(refused.field() == null ? "situation" : refused.field(), refused.getMessage()));
        }
        next.addFlashAttribute("notice", action.equals("submit") ? "听证报告已送分管局领导审定。" : "已保存草稿。");
        return new ModelAndView(action.equals("submit") ? "redirect:/desk/cases/" + caseNumber : "redirect:/desk/hearings/%s/report".formatted(caseNumber));
    }

    private HearingFiles.HearingFile waiting(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!files.waitsFor(file.hearing(), HearingStep.WRITE_REPORT, person)) {
            throw new NotAllowedException("听证现在是“%s”，不能起草报告，或者不由您办理。".formatted(file.hearing().getState().title()));
        }
        return file;
    }

    private static ModelAndView page(HearingFiles.HearingFile file, ReportForm form, FormFaults faults) {
        return new ModelAndView("hearing/report", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file).addObject("form", form)
                .addObject("faults", faults);
    }
}
