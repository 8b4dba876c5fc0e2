package org.gongkai.publication;

import java.util.List;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing an item that is under review: its author after a return, level 2 while it reviews. */
@Service
@Transactional
public class Revising {

    private final PublicationItems items;
    private final Wording wording;
    private final DraftRules rules;
    private final Drafters drafters;
    private final Attachments attachments;
    private final PublicationFlow flow;
    private final Journal journal;

    Revising(PublicationItems items, Wording wording, DraftRules rules, Drafters drafters, Attachments attachments,
            PublicationFlow flow, Journal journal) {
        this.items = items;
        this.wording = wording;
        this.rules = rules;
        this.drafters = drafters;
        this.attachments = attachments;
        this.flow = flow;
        this.journal = journal;
    }

    /**
     * Revises a returned item and hands it in again.
     *
     * @param removed ids of attachments to take off
     * @param opinion a note to the reviewers, or null
     * @throws NotAllowedException when the item does not wait for a revision by this person, or the person would
     *         then have to review his or her own words
     */
    public void revise(String caseNumber, Draft draft, List<Upload> files, List<String> removed, Person author, String opinion) {
        var item = locked(caseNumber);
        requireWaiting(item, ReviewStep.REVISE, author);
        drafters.requireNotReviewer(item.getUnitCode(), author);
        rules.check(draft, caseNumber, item.getAnnounces());
        item.revise(draft);
        removed.forEach(id -> attachments.remove(caseNumber, id));
        files.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), author.id()));
        wording.write(item, VersionKind.REVISION, draft.title(), draft.body(), author);
        journal.record(caseNumber, author.id(), "修改稿件，形成第 %d 版。".formatted(item.getCurrentVersion()), "version=" + item.getCurrentVersion());
        flow.completeRevision(caseNumber, author, opinion);
    }

    /** level 2 may edit the words; levels 2 and 3 sign what comes of it, and the difference is kept. */
    public void editByLeader(String caseNumber, String title, String body, Person leader) {
        var item = locked(caseNumber);
        requireWaiting(item, ReviewStep.LEADER, leader);
        rules.checkWords(title, body);
        if (wording.isUnchanged(item, title, body)) {
            return;
        }
        wording.write(item, VersionKind.LEADER_EDIT, title, body, leader);
        journal.record(caseNumber, leader.id(), "二级审核时修改正文，形成第 %d 版。".formatted(item.getCurrentVersion()), "version=" + item.getCurrentVersion());
    }

    private void requireWaiting(PublicationItem item, ReviewStep step, Person person) {
        if (!flow.waitsFor(item.getCaseNumber(), step, person)) {
            throw new NotAllowedException("稿件现在不在您的“%s”环节，不能修改。".formatted(step.title()));
        }
    }

    private PublicationItem locked(String caseNumber) {
        return items.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }
}
