package org.gongkai.publication;

import java.util.List;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.CaseNumbers;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing an item: handing it in, revising it after a return, the edit of level 2. Every change is a new version. */
@Service
@Transactional
public class Drafting {

    private final PublicationItems items;
    private final ItemVersions versions;
    private final DraftRules rules;
    private final Drafters drafters;
    private final ContentSeal seal;
    private final CaseNumbers numbers;
    private final Attachments attachments;
    private final DeadlineKeeping deadlines;
    private final Organization organization;
    private final PublicationFlow flow;
    private final Journal journal;
    private final OfficeClock clock;

    Drafting(PublicationItems items, ItemVersions versions, DraftRules rules, Drafters drafters, ContentSeal seal,
            CaseNumbers numbers, Attachments attachments, DeadlineKeeping deadlines, Organization organization, PublicationFlow flow,
            Journal journal, OfficeClock clock) {
        this.items = items;
        this.versions = versions;
        this.rules = rules;
        this.drafters = drafters;
        this.seal = seal;
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
        rules.check(draft);
        drafters.require(draft.unit(), author);
        var caseNumber = numbers.next(CaseKind.PUBLICATION);
        var item = items.save(new PublicationItem(caseNumber, draft, author.id(), clock.instant()));
        files.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), author.id()));
        addVersion(item, VersionKind.DRAFT, draft.title(), draft.body(), author);
        journal.record(caseNumber, author.id(), "提交《%s》，申请在“%s”公开。".formatted(draft.title().strip(), draft.category().title()),
                "version=1 channels=%s disclosure=%s".formatted(draft.channels(), draft.disclosure()));
        deadlines.start(caseNumber, DeadlineKind.PUBLICATION, draft.unit(), draft.generatedOn());
        flow.begin(item, draft.title().strip(), organization.unit(draft.unit()).orElseThrow().name());
        return caseNumber;
    }

    /**
     * Revises a returned item and hands it in again.
     *
     * @param removed ids of attachments to take off
     * @throws NotAllowedException when the item does not wait for a revision by this person, or the person would
     *         then have to review his or her own words
     */
    public void revise(String caseNumber, Draft draft, List<Upload> files, List<String> removed, Person author, String opinion) {
        var item = locked(caseNumber);
        requireWaiting(item, ReviewStep.REVISE, author);
        drafters.requireNotReviewer(item.getUnitCode(), author);
        rules.check(draft);
        item.revise(draft);
        removed.forEach(id -> attachments.remove(caseNumber, id));
        files.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), author.id()));
        addVersion(item, VersionKind.REVISION, draft.title(), draft.body(), author);
        journal.record(caseNumber, author.id(), "修改稿件，形成第 %d 版。".formatted(item.getCurrentVersion()), "version=" + item.getCurrentVersion());
        flow.completeRevision(caseNumber, author, opinion);
    }

    /** level 2 may edit the words; levels 2 and 3 sign what comes of it, and the difference is kept. */
    public void editByLeader(String caseNumber, String title, String body, Person leader) {
        var item = locked(caseNumber);
        requireWaiting(item, ReviewStep.LEADER, leader);
        rules.checkWords(title, body);
        var current = current(item);
        if (current.getTitle().equals(title.strip()) && current.getBody().equals(HtmlText.clean(body))) {
            return;
        }
        addVersion(item, VersionKind.LEADER_EDIT, title, body, leader);
        journal.record(caseNumber, leader.id(), "二级审核时修改正文，形成第 %d 版。".formatted(item.getCurrentVersion()), "version=" + item.getCurrentVersion());
    }

    /** @return a text as it would be kept: nothing but allowed markup, so that a page may show it again */
    public String cleaned(String html) {
        return html == null ? "" : HtmlText.clean(html);
    }

    private void addVersion(PublicationItem item, VersionKind kind, String title, String body, Person writer) {
        var cleanBody = HtmlText.clean(body);
        var cleanTitle = title.strip();
        var key = new ItemVersion.Key(item.getCaseNumber(), item.nextVersion());
        versions.save(new ItemVersion(key, kind, cleanTitle, cleanBody, writer.id(), clock.instant(), seal.of(item, cleanTitle, cleanBody)));
    }

    private void requireWaiting(PublicationItem item, ReviewStep step, Person person) {
        if (!flow.waitsFor(item.getCaseNumber(), step, person)) {
            throw new NotAllowedException("稿件现在不在您的“%s”环节，不能修改。".formatted(step.title()));
        }
    }

    private ItemVersion current(PublicationItem item) {
        return versions.findById(new ItemVersion.Key(item.getCaseNumber(), item.getCurrentVersion())).orElseThrow();
    }

    private PublicationItem locked(String caseNumber) {
        return items.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }
}
