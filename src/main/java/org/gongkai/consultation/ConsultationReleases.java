package org.gongkai.consultation;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.publication.Announcement;
import org.gongkai.publication.Announcements;
import org.gongkai.publication.Category;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands in what a consultation makes public, for the three levels of review: its announcement, more time, and its statement at the end. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConsultationReleases {

    /** What the announcement of the draft and its reasons is called among the items that speak for a case. */
    static final String ANNOUNCEMENT = "announcement";
    /** What the statement on the opinions is called. */
    static final String STATEMENT = "statement";
    /** What the notice of a longer period is called. */
    static final String EXTENSION = "extension";

    private final Consultations consultations;
    private final Announcements announcements;
    private final ConsultationTexts texts;
    private final OpenPeriods periods;
    private final Summaries summaries;
    private final Organization organization;
    private final Journal journal;

    ConsultationReleases(Consultations consultations, Announcements announcements, ConsultationTexts texts, OpenPeriods periods,
            Summaries summaries, Organization organization, Journal journal) {
        this.consultations = consultations;
        this.announcements = announcements;
        this.texts = texts;
        this.periods = periods;
        this.summaries = summaries;
        this.organization = organization;
        this.journal = journal;
    }

    /** the draft and the reasons go out. */
    public void announce(String caseNumber) {
        var consultation = locked(caseNumber);
        var itemCase = submit(consultation, ANNOUNCEMENT, texts.announcementTitle(consultation), texts.announcement(consultation),
                organization.person(consultation.getAuthorId()));
        consultation.isAnnouncedBy(itemCase);
        journal.record(caseNumber, consultation.getAuthorId(), "征求意见公告提交三级审核（%s）。".formatted(itemCase), "item=" + itemCase);
    }

    /** The public learns of a later last day, and why. */
    void extend(Consultation consultation, Person author) {
        consultation.isExtendedBy(submit(consultation, EXTENSION, texts.extensionTitle(consultation), texts.extension(consultation), author));
    }

    /** what became of the opinions goes out. */
    public void answer(String caseNumber) {
        var consultation = locked(caseNumber);
        var summary = summaries.of(caseNumber, consultation.getOverview());
        var itemCase = submit(consultation, STATEMENT, texts.statementTitle(consultation),
                texts.statement(consultation, periods.of(consultation).orElseThrow(), summary), organization.person(consultation.getSummarisedBy()));
        consultation.isAnsweredBy(itemCase);
        journal.record(caseNumber, consultation.getSummarisedBy(), "采纳情况说明提交三级审核（%s）。".formatted(itemCase), "item=" + itemCase);
    }

    private String submit(Consultation consultation, String purpose, String title, String body, Person author) {
        return announcements.submit(new Announcement(consultation.getCaseNumber(), purpose, title, body, consultation.getUnitCode(),
                Category.E02), author);
    }

    private Consultation locked(String caseNumber) {
        return consultations.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }
}
