package org.gongkai.desk;

import org.gongkai.organization.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case for other systems of the bureau: the same as the page, under the same rule of who may see it. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final CaseRecords records;

    CaseController(CaseRecords records) {
        this.records = records;
    }

    @GetMapping("/{caseNumber}")
    CaseRecords.Case show(@PathVariable String caseNumber, Person reader) {
        return records.of(caseNumber, reader);
    }
}
