package org.gongkai.desk.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.desk.CasePaper;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands out a case as a ZIP file. Not by a link: each time is written down. */
@Controller
class ExportPage {

    private final CaseExport export;
    private final CasePaper paper;
    private final OfficeClock clock;

    ExportPage(CaseExport export, CasePaper paper, OfficeClock clock) {
        this.export = export;
        this.paper = paper;
        this.clock = clock;
    }

    @PostMapping("/desk/cases/{caseNumber}/export")
    void export(@PathVariable String caseNumber, Person reader, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var prepared = export.prepare(caseNumber, reader, files -> paper.of(caseNumber, reader, files, request, response));
        response.setContentType("application/zip");
        response.setCharacterEncoding(null);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("案卷-%s-%s.zip".formatted(caseNumber, clock.today()), StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        prepared.write(response.getOutputStream());
    }
}
