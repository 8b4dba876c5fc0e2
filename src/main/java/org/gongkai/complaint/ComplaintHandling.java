package org.gongkai.complaint;

import java.util.Map;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody hands in at a step of a complaint, asks again who may do so today, and says where it goes. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ComplaintHandling {

    private static final int ARCHIVE_NOTE_LIMIT = 500;

    private final Complaints complaints;
    private final EligibleForComplaints eligible;
    private final ComplaintAcceptance acceptance;
    private final ComplaintInvestigation investigation;
    private final ComplaintAnswering answering;
    private final ComplaintDelivery delivery;
    private final ComplaintActs acts;
    private final DeadlineKeeping deadlines;
    private final Journal journal;

    ComplaintHandling(Complaints complaints, EligibleForComplaints eligible, ComplaintAcceptance acceptance, ComplaintInvestigation investigation,
            ComplaintAnswering answering, ComplaintDelivery delivery, ComplaintActs acts, DeadlineKeeping deadlines, Journal journal) {
        this.complaints = complaints;
        this.eligible = eligible;
        this.acceptance = acceptance;
        this.investigation = investigation;
        this.answering = answering;
        this.delivery = delivery;
        this.acts = acts;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    /**
     * Takes a form.
     *
     * @param signedIn who is signed in
     * @param values the submitted form by field key
     * @throws RefusedSubmissionException when something is missing or wrong, or the person may not act here
     */
    public ComplaintOutcome submit(String caseNumber, ComplaintStep step, Person signedIn, Map<String, Object> values) {
        var complaint = complaints.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!eligible.mayAct(signedIn, complaint, step)) {
            throw new RefusedSubmissionException(null, "您现在不是“%s”环节的办理人，或者依照回避规定不能办理。".formatted(step.title()));
        }
        if (!step.waitsIn(complaint.getState())) {
            throw new RefusedSubmissionException(null, "本件现在是“%s”，“%s”已经由他人办结。请刷新任务列表。".formatted(complaint.getState().title(), step.title()));
        }
        var person = eligible.acting(signedIn, complaint, step);
        var sheet = new AnswerSheet(values);
        sheet.onlyKnownKeys(step.keys());
        return switch (step) {
            case ACCEPT -> acceptance.decide(complaint, person, sheet);
            case INVESTIGATE -> investigation.conclude(complaint, person, sheet);
            case DRAFT -> answering.handIn(complaint, person, sheet);
            case APPROVE -> answering.sign(complaint, person, sheet);
            case DELIVER -> delivery.record(complaint, person, sheet);
            case REVIEW_WITHDRAWAL -> reviewWithdrawal(complaint, person, sheet);
            case ARCHIVE -> archive(complaint, person, sheet);
        };
    }

    /** A report concerns the public, so its withdrawal alone ends nothing: somebody decides, and says why. */
    private ComplaintOutcome reviewWithdrawal(Complaint complaint, Person person, AnswerSheet sheet) {
        var decision = sheet.choice("decision", "处理", Decision.class).filter(chosen -> chosen != Decision.RETURN)
                .orElseThrow(() -> new RefusedSubmissionException("decision", "请选择终止办理或者继续调查。"));
        var opinion = sheet.text("opinion", "理由", ComplaintActs.OPINION_LIMIT);
        if (opinion == null) {
            throw new RefusedSubmissionException("opinion", "请写明终止或者继续的理由。");
        }
        if (decision == Decision.APPROVE && !complaint.getState().open()) {
            throw new RefusedSubmissionException("decision", "书面答复已经审签，不能再终止办理；请选择继续。");
        }
        acts.record(complaint, ComplaintStep.REVIEW_WITHDRAWAL, person, decision, opinion, null);
        if (decision == Decision.REJECT) {
            journal.record(complaint.getCaseNumber(), person.id(), "举报人撤回后决定继续调查。", "withdrawal=continue");
            return ComplaintOutcome.CONTINUE;
        }
        complaint.close();
        deadlines.end(complaint.getCaseNumber(), DeadlineKind.COMPLAINT_REPLY);
        journal.record(complaint.getCaseNumber(), person.id(), "举报人撤回后决定终止办理。", "withdrawal=close");
        return ComplaintOutcome.CLOSE;
    }

    private ComplaintOutcome archive(Complaint complaint, Person person, AnswerSheet sheet) {
        var note = sheet.text("archiveNote", "归档说明", ARCHIVE_NOTE_LIMIT);
        acts.record(complaint, ComplaintStep.ARCHIVE, person, null, note, null);
        complaint.archive();
        journal.record(complaint.getCaseNumber(), person.id(), "核对材料后归档。", "archived");
        return ComplaintOutcome.ARCHIVED;
    }
}
