package org.gongkai.publication.web;

import java.net.URI;
import java.util.List;

import org.gongkai.casefile.Uploads;
import org.gongkai.organization.Person;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Drafting;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes items from other systems of the bureau; people use the page. */
@RestController
@RequestMapping("/api/publications")
class PublicationController {

    record Created(String caseNumber) {
    }

    private final Drafting drafting;

    PublicationController(Drafting drafting) {
        this.drafting = drafting;
    }

    /** Takes an item and starts its review. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Created> submit(@RequestBody Draft draft, Person author) {
        return created(drafting.submit(draft, List.of(), author));
    }

    /** The same with attachments: part {@code item} is the JSON, each part {@code files} one file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Created> submitWithFiles(@RequestPart("item") Draft draft, @RequestPart("files") List<MultipartFile> files, Person author) {
        return created(drafting.submit(draft, Uploads.read(files), author));
    }

    private static ResponseEntity<Created> created(String caseNumber) {
        return ResponseEntity.created(URI.create("/api/cases/" + caseNumber)).body(new Created(caseNumber));
    }
}
