package org.gongkai.desk.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.casefile.Cases;
import org.gongkai.desk.CasePaper;
import org.gongkai.organization.Person;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case as it goes to the printer. */
@Controller
class PrintPage {

    private final Cases cases;
    private final CasePaper paper;
    private final PaperSheet sheet;

    PrintPage(Cases cases, CasePaper paper, PaperSheet sheet) {
        this.cases = cases;
        this.paper = paper;
        this.sheet = sheet;
    }

    @GetMapping("/desk/cases/{caseNumber}/print")
    ResponseEntity<String> print(@PathVariable String caseNumber, Person reader, HttpServletRequest request, HttpServletResponse response) {
        var found = cases.visible(reader, caseNumber);
        var sections = paper.of(caseNumber, reader, Map.of(), request, response);
        var page = sheet.of(found, reader, "打印", cases.handles(reader, caseNumber), sections);
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore()).body(page);
    }
}
