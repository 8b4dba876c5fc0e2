package org.gongkai.hearing;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Announcement;
import org.gongkai.publication.Announcements;
import org.gongkai.publication.Category;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what the public has to know of a hearing through the three levels of review: nothing else makes it public. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Announcing {

    private final Hearings hearings;
    private final Participants participants;
    private final Announcements announcements;
    private final Organization organization;
    private final Journal journal;

    Announcing(Hearings hearings, Participants participants, Announcements announcements, Organization organization, Journal journal) {
        this.hearings = hearings;
        this.participants = participants;
        this.announcements = announcements;
        this.organization = organization;
        this.journal = journal;
    }

    /** Matter, draft, time, place and how to apply; another time or place when it has been announced before. */
    public void arrangement(String caseNumber) {
        var hearing = inState(caseNumber, HearingState.ANNOUNCING);
        var text = new AnnouncementText(hearing);
        if (!hearing.getNotices().isAnnounced()) {
            submit(hearing, AnnouncementPurpose.ANNOUNCEMENT, text.announcement());
        } else {
            submit(hearing, AnnouncementPurpose.CHANGE, text.change());
        }
    }

    /** Who takes part. */
    public void list(String caseNumber) {
        var hearing = inState(caseNumber, HearingState.LIST_IN_REVIEW);
        submit(hearing, AnnouncementPurpose.LIST, new AnnouncementText(hearing).list(participants.findByCaseNumberOrderByNumber(caseNumber)));
    }

    /** That there will be none. */
    public void cancellation(String caseNumber) {
        var hearing = inState(caseNumber, HearingState.CANCELLING);
        submit(hearing, AnnouncementPurpose.CANCELLATION, new AnnouncementText(hearing).cancellation());
    }

    /** What came of it. */
    public void report(String caseNumber) {
        var hearing = inState(caseNumber, HearingState.REPORTED);
        submit(hearing, AnnouncementPurpose.REPORT, new AnnouncementText(hearing).report(participants.findByCaseNumberOrderByNumber(caseNumber)));
    }

    private Hearing inState(String caseNumber, HearingState state) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (hearing.getState() != state) {
            throw new IllegalStateException("Hearing %s is %s, not %s".formatted(caseNumber, hearing.getState(), state));
        }
        return hearing;
    }

    private void submit(Hearing hearing, AnnouncementPurpose purpose, String body) {
        var title = new AnnouncementText(hearing).title(purpose);
        var author = organization.person(hearing.getPreparerId());
        var item = announcements.submit(new Announcement(hearing.getCaseNumber(), purpose.name(), title, body, hearing.getUnitCode(), Category.E02), author);
        hearing.getNotices().awaits(purpose, item);
        journal.record(hearing.getCaseNumber(), Journal.SYSTEM, "《%s》送三级审核，案件编号 %s。".formatted(title, item), "purpose=%s item=%s".formatted(purpose, item));
    }
}
