package org.gongkai.urging;

import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the page of a case who was urged and what came of it, and lets those who may urge or answer. */
@Order(80)
@Component
class UrgingSection implements CaseFileSection {

    /** One urging as it is shown. */
    public record Row(Urging urging, String urgedBy, String recipients, String answeredBy, boolean mayAnswer, boolean mayWithdraw) {
    }

    /** What the fragment reads. */
    public record Model(String caseNumber, List<Row> rows, boolean mayUrge) {
    }

    private final Urge urge;
    private final Cases cases;
    private final Organization organization;

    UrgingSection(Urge urge, Cases cases, Organization organization) {
        this.urge = urge;
        this.cases = cases;
        this.organization = organization;
    }

    @Override
    public Optional<Content> of(String caseNumber, Person reader) {
        var rows = urge.of(caseNumber).stream().map(urging -> new Row(urging, organization.nameOf(urging.getUrgedBy()), urge.names(urging.getRecipients()),
                urging.getAnsweredBy() == null ? null : organization.nameOf(urging.getAnsweredBy()), urge.mayAnswer(urging, reader),
                urging.isOpen() && urging.getUrgedBy().equals(reader.id()))).toList();
        var mayUrge = rows.stream().noneMatch(row -> row.urging().isOpen()) && cases.find(caseNumber).filter(found -> urge.mayUrge(found, reader)).isPresent();
        return rows.isEmpty() && !mayUrge ? Optional.empty() : Optional.of(new Content("督办", "urging/case-section :: urging", new Model(caseNumber, rows, mayUrge)));
    }
}
