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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The case file: everything about one case on one page, with its attachments. */
@Controller
@RequestMapping("/desk/cases/{caseNumber}")
class CasePage {

    private final CaseFile file;
    private final Cases cases;
    private final Attachments attachments;

    CasePage(CaseFile file, Cases cases, Attachments attachments) {
        this.file = file;
        this.cases = cases;
        this.attachments = attachments;
    }

    /** @param pane whether the page stands beside a form in Tasklist, without its frame */
    @GetMapping
    ModelAndView page(@PathVariable String caseNumber, @RequestParam(defaultValue = "false") boolean pane, Person reader) {
        return new ModelAndView("desk/case").addObject("contents", file.read(caseNumber, reader)).addObject("pane", pane)
                .addObject("opensFiles", cases.handles(reader, caseNumber));
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
