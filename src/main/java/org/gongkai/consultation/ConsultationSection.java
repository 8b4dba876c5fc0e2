package org.gongkai.consultation;

import java.util.Optional;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.organization.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows a consultation on its case page: what is asked, until when, what came of it. */
@Order(0)
@Component
class ConsultationSection implements CaseFileSection {

    private final ConsultationFiles files;

    ConsultationSection(ConsultationFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Content> of(String caseNumber, Person reader) {
        return files.find(caseNumber, reader).map(file -> new Content("公开征求意见", "consultation/case-section :: consultation", file));
    }
}
