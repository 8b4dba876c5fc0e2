package org.gongkai.complaint;

import org.gongkai.casefile.Journal;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** The written answer from its draft to its signature: whoever wrote a word of it does not sign it. */
@Component
class ComplaintAnswering {

    private final ComplaintReplies replies;
    private final EligibleForComplaints eligible;
    private final ComplaintActs acts;
    private final Journal journal;
    private final OfficeClock clock;

    ComplaintAnswering(ComplaintReplies replies, EligibleForComplaints eligible, ComplaintActs acts, Journal journal, OfficeClock clock) {
        this.replies = replies;
        this.eligible = eligible;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    static RefusedSubmissionException nobodySigns() {
        return new RefusedSubmissionException(null, "按照回避规定，现在没有领导可以审签本件；请报请上级机关办理。");
    }

    /** What the form brings wins; a field left empty means the saved draft. */
    ComplaintOutcome handIn(Complaint complaint, Person person, AnswerSheet sheet) {
        var decision = sheet.choice("decision", "处理", Decision.class).orElse(Decision.APPROVE);
        var opinion = sheet.text("opinion", "意见", ComplaintActs.OPINION_LIMIT);
        var findings = sheet.text("findings", "调查情况", InvestigationFindings.LIMIT);
        var measures = sheet.text("measures", "处理结果", InvestigationFindings.LIMIT);
        if (decision == Decision.REJECT) {
            throw new RefusedSubmissionException("decision", "请选择报审签或者补充调查。");
        }
        if (decision == Decision.RETURN) {
            return investigateAgain(complaint, person, opinion);
        }
        save(complaint, findings, measures, person);
        if (eligible.of(complaint, ComplaintStep.APPROVE).isEmpty()) {
            throw nobodySigns();
        }
        acts.record(complaint, ComplaintStep.DRAFT, person, null, opinion, signed(complaint));
        complaint.submitReply();
        journal.record(complaint.getCaseNumber(), person.id(), "起草书面答复，报领导审签。", "hash=" + signed(complaint));
        return ComplaintOutcome.SUBMIT;
    }

    private ComplaintOutcome investigateAgain(Complaint complaint, Person person, String opinion) {
        if (opinion == null) {
            throw new RefusedSubmissionException("opinion", "请写明要补充调查什么。");
        }
        acts.record(complaint, ComplaintStep.DRAFT, person, Decision.RETURN, opinion, null);
        complaint.investigateAgain();
        journal.record(complaint.getCaseNumber(), person.id(), "退回补充调查。", "investigate again");
        return ComplaintOutcome.INVESTIGATE;
    }

    /** Keeps a wording as the next one, unless it is what is kept already; null means as before. */
    void save(Complaint complaint, String findings, String measures, Person person) {
        var before = replies.findFirstByCaseNumberOrderByIdDesc(complaint.getCaseNumber());
        var newFindings = findings != null ? findings : before.map(ComplaintReply::getFindings).orElse(null);
        var newMeasures = measures != null ? measures : before.map(ComplaintReply::getMeasures).filter(text -> !text.isEmpty()).orElse(null);
        if (newFindings == null || newMeasures == null) {
            throw new RefusedSubmissionException(newFindings == null ? "findings" : "measures",
                    "还没有写好答复：请填写调查情况和处理结果，或者先在案卷中打开“起草答复”写好并保存。");
        }
        if (before.filter(version -> version.says(newFindings, newMeasures)).isEmpty()) {
            replies.save(new ComplaintReply(complaint.getCaseNumber(), newFindings, newMeasures, person, clock.instant()));
        }
    }

    ComplaintOutcome sign(Complaint complaint, Person person, AnswerSheet sheet) {
        var decision = sheet.choice("decision", "审签意见", Decision.class).filter(chosen -> chosen != Decision.REJECT)
                .orElseThrow(() -> new RefusedSubmissionException("decision", "请选择同意或者退回。"));
        var opinion = sheet.text("opinion", "意见", ComplaintActs.OPINION_LIMIT);
        if (decision == Decision.RETURN && opinion == null) {
            throw new RefusedSubmissionException("opinion", "退回时请写明要改什么。");
        }
        acts.record(complaint, ComplaintStep.APPROVE, person, decision, opinion, signed(complaint));
        var caseNumber = complaint.getCaseNumber();
        if (decision == Decision.APPROVE) {
            complaint.approve();
            journal.record(caseNumber, person.id(), complaint.isRefused() ? "同意不予受理，签发书面告知。" : "同意答复，签发书面告知。", "hash=" + signed(complaint));
            return ComplaintOutcome.APPROVE;
        }
        var refused = complaint.isRefused();
        complaint.returnReply();
        journal.record(caseNumber, person.id(), refused ? "不同意不予受理，退回重新决定。" : "退回修改答复。", "returned");
        return refused ? ComplaintOutcome.RECONSIDER : ComplaintOutcome.RETURN;
    }

    ComplaintReply current(Complaint complaint) {
        return replies.findFirstByCaseNumberOrderByIdDesc(complaint.getCaseNumber())
                .orElseThrow(() -> new IllegalStateException("Complaint %s has no answer".formatted(complaint.getCaseNumber())));
    }

    /** @return the hash of everything a signature binds */
    String signed(Complaint complaint) {
        return complaint.signed(current(complaint));
    }
}
