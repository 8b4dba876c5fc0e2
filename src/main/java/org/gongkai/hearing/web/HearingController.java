package org.gongkai.hearing.web;

import java.net.URI;
import java.util.List;

import org.gongkai.casefile.Uploads;
import org.gongkai.hearing.HearingPlan;
import org.gongkai.hearing.Proposing;
import org.gongkai.organization.Person;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes proposals of hearings from other systems of the bureau; people use the page. */
@RestController
@RequestMapping("/api/hearings")
class HearingController {

    record Created(String caseNumber) {
    }

    private final Proposing proposing;

    HearingController(Proposing proposing) {
        this.proposing = proposing;
    }

    /** Takes a proposal and puts it before the leader in charge. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Created> propose(@RequestBody HearingPlan plan, Person preparer) {
        return created(proposing.propose(plan, List.of(), preparer));
    }

    /** The same with materials: part {@code hearing} is the JSON, each part {@code files} one file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Created> proposeWithMaterials(@RequestPart("hearing") HearingPlan plan, @RequestPart("files") List<MultipartFile> files, Person preparer) {
        return created(proposing.propose(plan, Uploads.read(files), preparer));
    }

    private static ResponseEntity<Created> created(String caseNumber) {
        return ResponseEntity.created(URI.create("/api/cases/" + caseNumber)).body(new Created(caseNumber));
    }
}
