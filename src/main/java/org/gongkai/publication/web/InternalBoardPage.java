package org.gongkai.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.casefile.AttachmentDownload;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Person;
import org.gongkai.publication.Catalogue;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is disclosed inside the bureau only. */
@Controller
@RequestMapping("/desk/internal")
class InternalBoardPage {

    private final Catalogue catalogue;
    private final Cases cases;

    InternalBoardPage(Catalogue catalogue, Cases cases) {
        this.catalogue = catalogue;
        this.cases = cases;
    }

    @GetMapping
    ModelAndView board(Person reader) {
        return new ModelAndView("publication/internal-board").addObject("items", catalogue.internalBoard(reader));
    }

    @GetMapping("/{indexNumber}")
    ModelAndView item(@PathVariable String indexNumber, Person reader) {
        var item = catalogue.findInternal(indexNumber, reader).orElseThrow(() -> new CaseNotFoundException(indexNumber));
        return new ModelAndView("publication/internal-item").addObject("item", item)
                .addObject("attachments", catalogue.attachmentsOf(item))
                .addObject("caseVisible", cases.maySee(reader, item.caseNumber()));
    }

    @GetMapping("/{indexNumber}/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable String indexNumber, @PathVariable String id, Person reader,
            HttpServletResponse response) {
        var attachment = catalogue.findInternal(indexNumber, reader).flatMap(item -> catalogue.attachment(item, id))
                .orElseThrow(() -> new CaseNotFoundException(indexNumber));
        return AttachmentDownload.of(attachment, catalogue.content(attachment), response);
    }
}
