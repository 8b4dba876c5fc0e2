package org.gongkai.desk.file;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a file of a case within its page, where it can run nothing; for those who may open the file at all. */
@Controller
class PreviewPage {

    private final Cases cases;
    private final Attachments attachments;

    PreviewPage(Cases cases, Attachments attachments) {
        this.cases = cases;
        this.attachments = attachments;
    }

    @GetMapping("/desk/cases/{caseNumber}/attachments/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String caseNumber, @PathVariable String id, Person reader, HttpServletResponse response) {
        cases.visible(reader, caseNumber);
        if (!cases.handles(reader, caseNumber)) {
            throw new NotAllowedException("这个文件可能含有当事人的身份信息，只有办理本件的人员可以打开。");
        }
        var attachment = attachments.find(caseNumber, id).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var kind = PreviewKind.of(attachment.getMediaType()).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var content = attachments.content(attachment);
        response.setCharacterEncoding(null);
        return ResponseEntity.ok().contentType(kind.contentType(content))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().build().toString())
                .header("Content-Security-Policy", kind.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(content);
    }
}
