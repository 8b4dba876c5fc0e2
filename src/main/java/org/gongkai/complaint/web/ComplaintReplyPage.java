package org.gongkai.complaint.web;

import org.gongkai.complaint.ComplaintFile;
import org.gongkai.complaint.ComplaintFiles;
import org.gongkai.complaint.ComplaintReplyDrafting;
import org.gongkai.engine.RefusedSubmissionException;
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

/** The page on which the written answer is drafted. */
@Controller
@RequestMapping("/desk/complaints/{caseNumber}/reply")
class ComplaintReplyPage {

    private final ComplaintReplyDrafting drafting;
    private final ComplaintFiles files;

    ComplaintReplyPage(ComplaintReplyDrafting drafting, ComplaintFiles files) {
        this.drafting = drafting;
        this.files = files;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person writer) {
        var file = files.visible(caseNumber, writer);
        var draft = file.reply();
        var newest = file.records().isEmpty() ? null : file.records().get(0);
        // The first draft begins with what the investigation found.
        var findings = draft != null ? draft.getFindings() : newest == null ? "" : newest.getFindings();
        var measures = draft != null ? draft.getMeasures() : newest == null || newest.getMeasures() == null ? "" : newest.getMeasures();
        return page(file, writer, findings, measures, FormFaults.NONE);
    }

    /** @param handIn whether to hand the answer on to be signed, else it is only saved */
    @PostMapping
    ModelAndView save(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String findings, @RequestParam(defaultValue = "") String measures,
            @RequestParam(defaultValue = "false") boolean handIn, Person writer, RedirectAttributes next) {
        var file = files.visible(caseNumber, writer);
        try {
            if (handIn) {
                drafting.handIn(caseNumber, Typed.lines(findings), Typed.lines(measures), writer);
            } else {
                drafting.save(caseNumber, Typed.lines(findings), Typed.lines(measures), writer);
            }
        } catch (InvalidInputException invalid) {
            return page(file, writer, findings, measures, FormFaults.of(invalid));
        } catch (RefusedSubmissionException refused) {
            return page(file, writer, findings, measures, FormFaults.of(refused.field() == null ? "findings" : refused.field(), refused.getMessage()));
        } catch (NotAllowedException tooLate) {
            return page(file, writer, findings, measures, FormFaults.of("findings", tooLate));
        }
        next.addFlashAttribute("notice", handIn ? "已报领导审签。" : "草稿已保存，下面是预览。");
        return new ModelAndView("redirect:" + (handIn ? "/desk/cases/" + caseNumber : "/desk/complaints/" + caseNumber + "/reply"));
    }

    private ModelAndView page(ComplaintFile file, Person writer, String findings, String measures, FormFaults faults) {
        return new ModelAndView("complaint/reply", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file)
                .addObject("findings", findings).addObject("measures", measures).addObject("faults", faults)
                .addObject("mayWrite", drafting.mayWrite(file.complaint().getCaseNumber(), writer));
    }
}
