package org.gongkai.complaint;

import java.time.LocalDate;

import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryProof;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterSent;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.problem.InvalidInputException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends the signed answer out, and ends the clock on the day it counts as sent. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ComplaintDelivery {

    private static final int LINE_LIMIT = 100;

    private final Complaints complaints;
    private final ComplaintAnswering answering;
    private final ComplaintLetters complaintLetters;
    private final Letters letters;
    private final Opinions opinions;
    private final ComplaintActs acts;
    private final DeadlineKeeping deadlines;
    private final ComplaintFlow flow;
    private final Journal journal;

    ComplaintDelivery(Complaints complaints, ComplaintAnswering answering, ComplaintLetters complaintLetters, Letters letters, Opinions opinions, ComplaintActs acts,
            DeadlineKeeping deadlines, ComplaintFlow flow, Journal journal) {
        this.complaints = complaints;
        this.answering = answering;
        this.complaintLetters = complaintLetters;
        this.letters = letters;
        this.opinions = opinions;
        this.acts = acts;
        this.deadlines = deadlines;
        this.flow = flow;
        this.journal = journal;
    }

    /**
     * Issues the letter of the answer. The row is looked at, never the token: these very words must have been signed, by
     * somebody who wrote none of them.
     *
     * @return whether it counts as sent already
     * @throws IllegalStateException when the row does not allow it
     */
    public boolean issue(String caseNumber) {
        var complaint = complaints.lock(caseNumber).orElseThrow();
        var words = answering.current(complaint);
        var signature = opinions.of(caseNumber).stream().filter(opinion -> opinion.getTaskKey().equals(ComplaintStep.APPROVE.taskKey()))
                .reduce((older, newer) -> newer).filter(opinion -> opinion.getDecision() == Decision.APPROVE)
                .filter(opinion -> answering.signed(complaint).equals(opinion.getContentHash()) && !opinion.getPersonId().equals(words.getWrittenBy()))
                .orElseThrow(() -> new IllegalStateException("The answer to %s is not signed".formatted(caseNumber)));
        complaint.requireApproved();
        var letter = complaintLetters.issueReply(complaint, words, signature.getPersonId());
        complaint.issued(letter.getId());
        if (letter.getSentOn() != null) {
            finish(complaint, letter.getSentOn(), Journal.SYSTEM, "书面告知已在网上送出。");
        }
        return letter.getSentOn() != null;
    }

    /** Records that the letter was posted or handed over. */
    ComplaintOutcome record(Complaint complaint, Person person, AnswerSheet sheet) {
        var way = sheet.choice("deliveryWay", "送达方式", DeliveryWay.class).filter(chosen -> chosen != DeliveryWay.PORTAL)
                .orElseThrow(() -> new RefusedSubmissionException("deliveryWay", "请选择实际的送达方式。"));
        var proof = new DeliveryProof(way, sheet.date("sentOn", "送出日期"), sheet.line("trackingNumber", "邮件号码", LINE_LIMIT),
                sheet.date("receivedOn", "收到日期"), sheet.line("receivedBy", "签收人", LINE_LIMIT));
        if (proof.sentOn() == null) {
            throw new RefusedSubmissionException("sentOn", "请填写寄出或者领取的日期。");
        }
        var opinion = sheet.text("opinion", "意见", ComplaintActs.OPINION_LIMIT);
        var letter = complaint.getLetterId();
        finish(complaint, proof.sentOn(), person.id(), "送达书面告知（%s）。".formatted(way.title()));
        acts.record(complaint, ComplaintStep.DELIVER, person, null, opinion, null);
        try {
            letters.recordDelivery(complaint.getCaseNumber(), letter, proof, person);
        } catch (InvalidInputException invalid) {
            var first = invalid.errors().entrySet().iterator().next();
            throw new RefusedSubmissionException(first.getKey(), first.getValue());
        }
        return ComplaintOutcome.DELIVERED;
    }

    /** A mail server has accepted the letter: nobody has to deliver it any more. What a form has just recorded is past that. */
    @EventListener
    void sent(LetterSent event) {
        complaints.lock(event.caseNumber()).filter(complaint -> complaint.getState() == ComplaintState.DELIVERING
                && complaint.getLetterId() == event.letterId()).ifPresent(complaint -> {
                    finish(complaint, event.sentOn(), Journal.SYSTEM, "书面告知已由邮件服务器接收。");
                    flow.letterSent(event.caseNumber());
                });
    }

    private void finish(Complaint complaint, LocalDate sentOn, String actor, String sentence) {
        complaint.delivered(sentOn);
        deadlines.end(complaint.getCaseNumber(), DeadlineKind.COMPLAINT_REPLY, sentOn);
        journal.record(complaint.getCaseNumber(), actor, sentence, "sentOn=" + sentOn);
    }
}
