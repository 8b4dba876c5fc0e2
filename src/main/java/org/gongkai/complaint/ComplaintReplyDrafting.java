package org.gongkai.complaint;

import java.util.Map;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.NotAllowedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the answer on the desk, saves it, and hands it on to be signed. */
@Service
@Transactional
public class ComplaintReplyDrafting {

    private final Complaints complaints;
    private final EligibleForComplaints eligible;
    private final ComplaintAnswering answering;
    private final ComplaintFlow flow;

    ComplaintReplyDrafting(Complaints complaints, EligibleForComplaints eligible, ComplaintAnswering answering, ComplaintFlow flow) {
        this.complaints = complaints;
        this.eligible = eligible;
        this.answering = answering;
        this.flow = flow;
    }

    /** @return whether the person may write the answer right now */
    @Transactional(readOnly = true)
    public boolean mayWrite(String caseNumber, Person person) {
        return complaints.findById(caseNumber).filter(complaint -> complaint.getState() == ComplaintState.DRAFTING)
                .filter(complaint -> eligible.mayAct(person, complaint, ComplaintStep.DRAFT)).isPresent()
                && flow.waitsFor(caseNumber, ComplaintStep.DRAFT, person);
    }

    /**
     * Keeps the words.
     *
     * @throws org.gongkai.problem.InvalidInputException when a text is missing or too long
     * @throws NotAllowedException when the answer is not this person's to write right now
     */
    public void save(String caseNumber, String findings, String measures, Person person) {
        var complaint = complaints.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!mayWrite(caseNumber, person)) {
            throw new NotAllowedException("本件现在不由您起草答复：可能已经报审签，或者由他人领取了任务。");
        }
        new InputCheck().text(findings, "findings", "调查情况", InvestigationFindings.LIMIT).text(measures, "measures", "处理结果", InvestigationFindings.LIMIT).done();
        answering.save(complaint, findings.strip(), measures.strip(), person);
    }

    /**
     * The same, and hands it on to be signed, as if the task had been completed in Tasklist.
     *
     * @throws RefusedSubmissionException when the step does not wait for this person, or nobody could sign
     */
    public void handIn(String caseNumber, String findings, String measures, Person person) {
        save(caseNumber, findings, measures, person);
        flow.complete(caseNumber, ComplaintStep.DRAFT, person, Map.of("decision", "approve"));
    }
}
