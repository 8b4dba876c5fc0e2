package org.gongkai.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.casefile.AttachmentDownload;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The case file: everything about one case on one page, with its attachments. */
@Controller
@RequestMapping("/desk/cases/{caseNumber}")
class CasePage {

    private final CaseFile file;
    private final Cases cases;
    private final Attachments attachments;
    private final StuckCases stuck;
    private final AskedView asked;
    private final RecusalView recusals;

    CasePage(CaseFile file, Cases cases, Attachments attachments, StuckCases stuck, AskedView asked, RecusalView recusals) {
        this.file = file;
        this.cases = cases;
        this.attachments = attachments;
        this.stuck = stuck;
        this.asked = asked;
        this.recusals = recusals;
    }

    /** @param pane whether the page stands beside a form in Tasklist, without its frame */
    @GetMapping
    ModelAndView page(@PathVariable String caseNumber, @RequestParam(defaultValue = "false") boolean pane, Person reader) {
        return new ModelAndView("desk/case").addObject("contents", file.read(caseNumber, reader)).addObject("pane", pane)
                .addObject("stuck", stuck.of(caseNumber)).addObject("mayRepeat", stuck.mayRepeat(reader, caseNumber))
                .addObject("asked", asked.of(caseNumber, reader)).addObject("recusals", recusals.of(caseNumber, reader))
                .addObject("mayExport", cases.mayExport(reader, caseNumber))
                .addObject("opensFiles", cases.handles(reader, caseNumber));
    }

    /** @param confirmed ticked by those who have seen to the reason */
    @PostMapping("/again")
    String again(@PathVariable String caseNumber, @RequestParam(defaultValue = "false") boolean confirmed, Person reader, RedirectAttributes next) {
        if (!confirmed) {
            cases.visible(reader, caseNumber);
            next.addFlashAttribute("unconfirmed", "请先勾选“已查明并排除原因”，再选择重新执行。");
        } else {
            next.addFlashAttribute("notice", stuck.repeat(caseNumber, reader) == 0 ? "没有停下的步骤，无需重新执行。"
                    : "已安排重新执行，稍后刷新本页查看结果；仍不成功时会再次提醒。");
        }
        return "redirect:/desk/cases/" + caseNumber;
    }

    /** Copies of identity cards are among the files: they are for those who read the identity itself. */
    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable String caseNumber, @PathVariable String id, Person reader, HttpServletResponse response) {
        cases.visible(reader, caseNumber);
        if (!cases.handles(reader, caseNumber)) {
            throw new NotAllowedException("这个文件可能含有当事人的身份信息，只有办理本件的人员可以打开。");
        }
        var attachment = attachments.find(caseNumber, id).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        return AttachmentDownload.of(attachment, attachments.content(attachment), response);
    }
}
