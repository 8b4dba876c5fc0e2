package org.gongkai.complaint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a citizen may do with his or her complaint after handing it in. Whoever calls this has checked the query code. */
@Service
@Transactional
public class ComplaintTracking {

    private static final int NOTE_LIMIT = 2000;
    private static final int REASON_LIMIT = 500;

    private final Complaints complaints;
    private final ComplaintSupplements supplements;
    private final Attachments attachments;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final ComplaintCircle circle;
    private final ComplaintFlow flow;
    private final Journal journal;
    private final OfficeClock clock;

    ComplaintTracking(Complaints complaints, ComplaintSupplements supplements, Attachments attachments, DeadlineKeeping deadlines, Letters letters,
            ComplaintCircle circle, ComplaintFlow flow, Journal journal, OfficeClock clock) {
        this.complaints = complaints;
        this.supplements = supplements;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.letters = letters;
        this.circle = circle;
        this.flow = flow;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws CaseNotFoundException when the number is none of a complaint */
    @Transactional(readOnly = true)
    public TrackedComplaint show(String caseNumber) {
        var complaint = complaints.findById(plain(caseNumber)).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        return TrackedComplaint.of(complaint, deadlines.find(complaint.getCaseNumber(), DeadlineKind.COMPLAINT_REPLY).orElse(null),
                readable(complaint.getCaseNumber()), supplements.findByCaseNumberOrderById(complaint.getCaseNumber()));
    }

    /** @return a letter the citizen may read: his or her own, and out */
    @Transactional(readOnly = true)
    public Optional<Letter> letter(String caseNumber, long letterId) {
        return readable(plain(caseNumber)).stream().filter(letter -> letter.getId() == letterId).findFirst();
    }

    /**
     * Takes the complaint back: a complaint ends with that, of a report the office decides whether to go on.
     *
     * @param reason may be null
     * @throws InvalidInputException when it is too late, or has been done before
     */
    public void withdraw(String caseNumber, String reason) {
        var complaint = lock(caseNumber);
        new InputCheck().optionalText(reason, "reason", "撤回的原因", REASON_LIMIT)
                .require(complaint.getWithdrawnAt() == null, "withdrawal", "您已经撤回过，不需要重复提交。")
                .require(complaint.getState().open(), "withdrawal", "书面答复已经审签或者本件已经办结，不能再撤回。").done();
        complaint.withdraw(reason == null || reason.isBlank() ? null : reason.strip(), clock.instant());
        journal.record(complaint.getCaseNumber(), Journal.CITIZEN, "撤回%s。".formatted(complaint.getKind().title()), "withdrawn");
        if (complaint.getKind() == ComplaintKind.COMPLAINT) {
            deadlines.end(complaint.getCaseNumber(), DeadlineKind.COMPLAINT_REPLY);
            flow.complaintWithdrawn(complaint.getCaseNumber());
            circle.tell(complaint, "withdrawn", "投诉（%s）已由投诉人撤回，办理结束。".formatted(complaint.getCaseNumber()));
        } else {
            flow.reportWithdrawn(complaint.getCaseNumber());
            circle.tell(complaint, "withdrawn", "举报（%s）已由举报人撤回，请决定是否继续调查。".formatted(complaint.getCaseNumber()));
        }
    }

    /**
     * Adds what came to mind later: a note, files, or both.
     *
     * @throws InvalidInputException when there is nothing, or it is too late
     * @throws org.gongkai.casefile.RefusedUploadException when a file is not accepted; nothing is kept then
     */
    public void supplement(String caseNumber, String note, List<Upload> files) {
        var complaint = lock(caseNumber);
        var nothing = note == null || note.isBlank();
        new InputCheck().require(!nothing || !files.isEmpty(), "note", "请填写补充的情况，或者选择要补充的材料。")
                .optionalText(note, "note", "补充的情况", NOTE_LIMIT)
                .require(complaint.getState().open(), "note", "书面答复已经审签或者本件已经办结，不能再补充；有新情况请重新提交。").done();
        files.forEach(file -> attachments.add(complaint.getCaseNumber(), file.fileName(), file.content(), Journal.CITIZEN));
        supplements.save(new ComplaintSupplement(complaint.getCaseNumber(), nothing ? null : note.strip(), files.size(), clock.instant()));
        journal.record(complaint.getCaseNumber(), Journal.CITIZEN, "补充情况%s。".formatted(files.isEmpty() ? "" : "和 %d 份材料".formatted(files.size())),
                "supplement files=" + files.size());
        circle.tell(complaint, "supplement@" + clock.instant(), "%s（%s）收到补充材料，请查看。".formatted(complaint.getKind().title(), complaint.getCaseNumber()));
    }

    private List<Letter> readable(String caseNumber) {
        return letters.of(caseNumber).stream().filter(letter -> Addressee.APPLICANT.equals(letter.getParty()))
                .filter(letter -> letter.isSent() || letter.getKind() == LetterKind.COMPLAINT_RECEIPT).toList();
    }

    private Complaint lock(String caseNumber) {
        return complaints.lock(plain(caseNumber)).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    /** As the query code takes it: spaces and lower case are no faults. */
    private static String plain(String caseNumber) {
        return caseNumber.strip().toUpperCase(Locale.ROOT);
    }
}
