package org.gongkai.consultation;

import java.util.Optional;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Opinions;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.gongkai.publication.Catalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads consultations for those who may see them. */
@Service
@Transactional(readOnly = true)
public class ConsultationFiles {

    private final Consultations consultations;
    private final OpenPeriods periods;
    private final Summaries summaries;
    private final Opinions opinions;
    private final Catalogue catalogue;
    private final Handling handling;
    private final Extending extending;
    private final Organization organization;
    private final Cases cases;
    private final ConsultationFlow flow;

    ConsultationFiles(Consultations consultations, OpenPeriods periods, Summaries summaries, Opinions opinions, Catalogue catalogue,
            Handling handling, Extending extending, Organization organization, Cases cases, ConsultationFlow flow) {
        this.consultations = consultations;
        this.periods = periods;
        this.summaries = summaries;
        this.opinions = opinions;
        this.catalogue = catalogue;
        this.handling = handling;
        this.extending = extending;
        this.organization = organization;
        this.cases = cases;
        this.flow = flow;
    }

    /** @throws CaseNotFoundException also when the consultation exists but is not for this person */
    public ConsultationFile visible(String caseNumber, Person reader) {
        cases.visible(reader, caseNumber);
        return find(caseNumber, reader).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    Optional<ConsultationFile> find(String caseNumber, Person reader) {
        return consultations.findById(caseNumber).map(found -> file(found, reader));
    }

    private ConsultationFile file(Consultation found, Person reader) {
        var caseNumber = found.getCaseNumber();
        var handles = handling.handles(reader, found);
        var workable = found.getState() == ConsultationState.OPEN || found.getState() == ConsultationState.SUMMARISING;
        var mayEdit = found.getState() == ConsultationState.PREPARING && handling.mayAnnounce(reader, found.getUnitCode())
                && flow.waitsFor(caseNumber, ConsultationStep.PREPARE, reader);
        return new ConsultationFile(found, organization.unit(found.getUnitCode()).map(Unit::name).orElse(found.getUnitCode()),
                organization.nameOf(found.getAuthorId()), periods.of(found).orElse(null), summaries.of(caseNumber, found.getOverview()),
                opinions.of(caseNumber), catalogue.decidedAfter(caseNumber), handles, mayEdit, extending.mayAsk(found, reader), handles && workable);
    }
}
