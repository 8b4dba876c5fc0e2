package org.gongkai.complaint;

import java.util.Optional;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.organization.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows a complaint on its case page: what it says, what was found, the answer and its way. */
@Order(0)
@Component
class ComplaintSection implements CaseFileSection {

    private final ComplaintFiles files;

    ComplaintSection(ComplaintFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Content> of(String caseNumber, Person reader) {
        return files.find(caseNumber, reader).map(file -> new Content("投诉举报", "complaint/case-section :: complaint", file));
    }
}
