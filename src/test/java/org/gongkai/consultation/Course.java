package org.gongkai.consultation;

import static org.gongkai.Office.APPROVE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.gongkai.Office;
import org.gongkai.workingday.OfficeClock;

/** Takes consultations of the assistance section as far as a test needs them, through the real doors. */
public final class Course {

    private final Office office;
    private final Consulting consulting;
    private final ConsultationFiles files;
    private final Theming theming;
    private final OpinionBox box;
    private final OfficeClock clock;

    public Course(Office office, Consulting consulting, ConsultationFiles files, Theming theming, OpinionBox box, OfficeClock clock) {
        this.office = office;
        this.consulting = consulting;
        this.files = files;
        this.theming = theming;
        this.box = box;
        this.clock = clock;
    }

    public String inReview() {
        return inReview(Drafts.usual());
    }

    public String inReview(ConsultationDraft draft) {
        return consulting.submit(draft, office.person("staff.assistance"), null);
    }

    public String open() {
        return open(Drafts.usual());
    }

    public String open(ConsultationDraft draft) {
        var caseNumber = inReview(draft);
        publish(of(caseNumber).getAnnouncementCase());
        return caseNumber;
    }

    /** Past its last day, its opinions to be sorted. The clock stays there: a test puts it back. */
    public String summarising() {
        return closed(open());
    }

    public String closed(String caseNumber) {
        clock.travelTo(after(caseNumber));
        office.fires(caseNumber, "intermediateEvent_lastDay");
        return caseNumber;
    }

    public void reviewed(String caseNumber) {
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of());
        office.completes("head.assistance", caseNumber, "userTask_reviewSummary", APPROVE);
        office.completes("leader.assistance", caseNumber, "userTask_approveSummary", APPROVE);
        office.fires(caseNumber, "serviceTask_answer");
    }

    public String concluded(String caseNumber) {
        reviewed(caseNumber);
        publish(of(caseNumber).getStatementCase());
        return caseNumber;
    }

    /** Reviews and publishes an announcement or a statement. */
    public void publish(String itemCase) {
        office.reviews(itemCase);
        office.fires(itemCase, "serviceTask_publish");
    }

    public int says(String caseNumber, String text) {
        return box.submit(caseNumber, new OpinionEntry(null, null, text), OpinionChannel.PORTAL, null, "198.51.100.1");
    }

    /** Puts every opinion with one of these numbers into a new theme with this answer. */
    public long answered(String caseNumber, String title, ThemeResult result, Integer... numbers) {
        var person = office.person("staff.assistance");
        var theme = theming.add(caseNumber, title, person);
        theming.assign(caseNumber, List.of(numbers), theme, person);
        theming.answer(caseNumber, theme, title, result, "已研究，理由见本栏。", person);
        return theme;
    }

    public Instant after(String caseNumber) {
        return OfficeClock.endOf(files.visible(caseNumber, office.person("staff.assistance")).period().closesOn()).plus(Duration.ofMinutes(1));
    }

    public Consultation of(String caseNumber) {
        return files.visible(caseNumber, office.person("staff.assistance")).consultation();
    }
}
