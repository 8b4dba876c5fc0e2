package org.gongkai.publication;

import java.util.List;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseNumbers;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in an item: its number, its files, its clock and its review begin together, or none of them does. */
@Service
@Transactional
public class Drafting {

    private final PublicationItems items;
    private final Wording wording;
    private final DraftRules rules;
    private final Drafters drafters;
    private final CaseNumbers numbers;
    private final Attachments attachments;
    private final DeadlineKeeping deadlines;
    private final Organization organization;
    private final PublicationFlow flow;
    private final Journal journal;
    private final OfficeClock clock;

    Drafting(PublicationItems items, Wording wording, DraftRules rules, Drafters drafters,
            CaseNumbers numbers, Attachments attachments, DeadlineKeeping deadlines, Organization organization, PublicationFlow flow,
            Journal journal, OfficeClock clock) {
        this.items = items;
        this.wording = wording;
        this.rules = rules;
        this.drafters = drafters;
        this.numbers = numbers;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.organization = organization;
        this.flow = flow;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes an item, starts its clock and its review.
     *
     * @param author who hands it in: staff of the unit, or the openness office
     * @return the case number
     * @throws org.gongkai.problem.InvalidInputException when a field is wrong
     * @throws NotAllowedException when the unit is not the author's, or the author would have to review the item
     * @throws org.gongkai.casefile.RefusedUploadException when a file is not accepted; nothing is kept then
     */
    public String submit(Draft draft, List<Upload> files, Person author) {
        return submit(draft, files, author, null);
    }

    /**
     * The same from a page.
     *
     * @param formKey the key of the page, or null
     * @throws org.springframework.dao.DataIntegrityViolationException when the page was handed in before; nothing is kept then
     */
    String submit(Draft draft, List<Upload> files, Person author, String formKey) {
        return take(draft, files, author, formKey, null);
    }

    /** The same for what speaks for the case of another room. */
    String announce(Draft draft, AnnouncedCase announces, Person author) {
        return take(draft, List.of(), author, null, announces);
    }

    private String take(Draft draft, List<Upload> files, Person author, String formKey, AnnouncedCase announces) {
        rules.check(draft, null, announces);
        drafters.require(draft.unit(), author);
        var caseNumber = numbers.next(CaseKind.PUBLICATION);
        var item = items.saveAndFlush(new PublicationItem(caseNumber, draft, author.id(), clock.instant(), formKey, announces));
        files.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), author.id()));
        wording.write(item, VersionKind.DRAFT, draft.title(), draft.body(), author);
        journal.record(caseNumber, author.id(), "提交《%s》，申请在“%s”公开。".formatted(draft.title().strip(), draft.category().title()),
                "version=1 channels=%s disclosure=%s".formatted(draft.channels(), draft.disclosure()));
        deadlines.start(caseNumber, DeadlineKind.PUBLICATION, draft.unit(), draft.generatedOn());
        flow.begin(item, draft.title().strip(), organization.unit(draft.unit()).orElseThrow().name());
        return caseNumber;
    }

    /** @return a text as it would be kept: nothing but allowed markup, so that a page may show it again */
    public String cleaned(String html) {
        return html == null ? "" : HtmlText.clean(html);
    }
}
