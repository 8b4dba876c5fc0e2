package org.gongkai.complaint;

import java.util.List;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseNumbers;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers a complaint: its number, its files, its clock, its receipt and its process begin together, or none of them does. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ComplaintIntake {

    private final Complaints complaints;
    private final ComplaintRules rules;
    private final ComplaintRecusal recusal;
    private final CaseNumbers numbers;
    private final Attachments attachments;
    private final DeadlineKeeping deadlines;
    private final ComplaintLetters letters;
    private final ComplaintCircle circle;
    private final Journal journal;
    private final OfficeClock clock;

    ComplaintIntake(Complaints complaints, ComplaintRules rules, ComplaintRecusal recusal, CaseNumbers numbers, Attachments attachments,
            DeadlineKeeping deadlines, ComplaintLetters letters, ComplaintCircle circle, Journal journal, OfficeClock clock) {
        this.complaints = complaints;
        this.rules = rules;
        this.recusal = recusal;
        this.numbers = numbers;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.letters = letters;
        this.circle = circle;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a complaint from the portal, received today.
     *
     * @return the case number
     * @throws org.gongkai.problem.InvalidInputException when a field is wrong; nothing is kept then
     * @throws org.gongkai.casefile.RefusedUploadException when a file is not accepted; nothing is kept then
     */
    public String submit(Submission submission, List<Upload> files) {
        return register(submission, new Arrival(ComplaintMedium.ONLINE, clock.today()), files, null);
    }

    /**
     * Registers a complaint that arrived in any way.
     *
     * @param registrar who registers it, null for the citizen
     * @return the case number
     */
    public String register(Submission submission, Arrival arrival, List<Upload> files, Person registrar) {
        rules.check(submission, arrival);
        var caseNumber = numbers.next(CaseKind.COMPLAINT);
        var actor = registrar == null ? Journal.CITIZEN : registrar.id();
        var keptAway = recusal.from(submission.against(), submission.accusedPerson());
        var complaint = complaints.save(new Complaint(caseNumber, submission, arrival, keptAway, actor, clock.instant()));
        files.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), actor));
        journal.record(caseNumber, actor, "登记%s，%s收到（%s）。".formatted(complaint.getKind().title(), arrival.receivedOn(), arrival.medium().title()),
                "medium=%s anonymous=%s files=%d".formatted(arrival.medium(), submission.anonymous(), files.size()));
        var clockOfReply = deadlines.start(caseNumber, DeadlineKind.COMPLAINT_REPLY, ComplaintCircle.clockUnit(complaint), arrival.receivedOn());
        letters.issueReceipt(complaint, clockOfReply);
        circle.begin(complaint, registrar);
        return caseNumber;
    }
}
