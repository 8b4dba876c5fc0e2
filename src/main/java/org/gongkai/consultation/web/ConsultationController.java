package org.gongkai.consultation.web;

import java.net.URI;

import org.gongkai.consultation.ConsultationDraft;
import org.gongkai.consultation.Consulting;
import org.gongkai.organization.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes consultations from other systems of the bureau; people use the page. */
@RestController
@RequestMapping("/api/consultations")
class ConsultationController {

    record Created(String caseNumber) {
    }

    private final Consulting consulting;

    ConsultationController(Consulting consulting) {
        this.consulting = consulting;
    }

    /** Takes a consultation and hands its announcement in for review. */
    @PostMapping
    ResponseEntity<Created> submit(@RequestBody ConsultationDraft draft, Person author) {
        var caseNumber = consulting.submit(draft, author, null);
        return ResponseEntity.created(URI.create("/api/cases/" + caseNumber)).body(new Created(caseNumber));
    }
}
