package org.gongkai.publication;

import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads items with their versions and opinions, for those who may see them. */
@Service
@Transactional(readOnly = true)
public class PublicationFiles {

    private final PublicationItems items;
    private final ItemVersions versions;
    private final Reviews reviews;
    private final Attachments attachments;
    private final Organization organization;
    private final Cases cases;
    private final Drafters drafters;
    private final PublicationFlow flow;

    PublicationFiles(PublicationItems items, ItemVersions versions, Reviews reviews, Attachments attachments,
            Organization organization, Cases cases, Drafters drafters, PublicationFlow flow) {
        this.items = items;
        this.versions = versions;
        this.reviews = reviews;
        this.attachments = attachments;
        this.organization = organization;
        this.cases = cases;
        this.drafters = drafters;
        this.flow = flow;
    }

    /** @throws CaseNotFoundException also when the item exists but is not for this person */
    public PublicationFile visible(String caseNumber, Person reader) {
        cases.visible(reader, caseNumber);
        return find(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    /** @return the step in which this person may change the words right now: the revision or level 2, empty when none is */
    public Optional<ReviewStep> editWaitingFor(String caseNumber, Person person) {
        return Stream.of(ReviewStep.REVISE, ReviewStep.LEADER).filter(step -> flow.waitsFor(caseNumber, step, person)).findFirst()
                .filter(step -> step == ReviewStep.LEADER || mayRevise(caseNumber, person));
    }

    private boolean mayRevise(String caseNumber, Person person) {
        return items.findById(caseNumber).filter(item -> !drafters.reviews(item.getUnitCode(), person)).isPresent();
    }

    Optional<PublicationFile> find(String caseNumber) {
        return items.findById(caseNumber).map(this::file);
    }

    private PublicationFile file(PublicationItem item) {
        var caseNumber = item.getCaseNumber();
        var units = organization.units();
        var unitName = units.stream().filter(unit -> unit.code().equals(item.getUnitCode())).map(Unit::name).findFirst().orElse(item.getUnitCode());
        return new PublicationFile(item, unitName, organization.nameOf(item.getAuthorId()), item.getChannels().stream().sorted().toList(),
                units.stream().filter(unit -> item.getJointUnits().contains(unit.code())).toList(),
                versions.ofCase(caseNumber), reviews.findByCaseNumberOrderById(caseNumber), attachments.of(caseNumber));
    }
}
