package org.gongkai.complaint;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into what a complaint says: records over time, and at the end a result. */
@Service
public class ComplaintInvestigation {

    private final Complaints complaints;
    private final InvestigationRecords records;
    private final EligibleForComplaints eligible;
    private final ComplaintActs acts;
    private final Journal journal;
    private final OfficeClock clock;

    ComplaintInvestigation(Complaints complaints, InvestigationRecords records, EligibleForComplaints eligible, ComplaintActs acts, Journal journal, OfficeClock clock) {
        this.complaints = complaints;
        this.records = records;
        this.eligible = eligible;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Notes what was found so far, on the case's page.
     *
     * @throws org.gongkai.problem.InvalidInputException when nothing was found, or a text is too long
     * @throws CaseNotFoundException when the complaint is not this person's to investigate
     */
    @Transactional
    public void note(String caseNumber, InvestigationFindings found, Person person) {
        var complaint = complaints.lock(caseNumber).filter(one -> eligible.mayAct(person, one, ComplaintStep.INVESTIGATE))
                .orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (complaint.getState() != ComplaintState.INVESTIGATING) {
            throw new NotAllowedException("本件现在是“%s”，不能再补记调查；需要补充的，请在起草答复时退回补充调查。".formatted(complaint.getState().title()));
        }
        new InputCheck().text(found.findings(), "findings", "查明的情况", InvestigationFindings.LIMIT)
                .optionalText(found.measures(), "measures", "处理措施", InvestigationFindings.LIMIT).done();
        keep(complaint, found, person);
    }

    /** Ends the investigation: with this form, or with the newest record when the form is left empty. */
    ComplaintOutcome conclude(Complaint complaint, Person person, AnswerSheet sheet) {
        var found = new InvestigationFindings(sheet.text("findings", "查明的情况", InvestigationFindings.LIMIT), sheet.text("measures", "处理措施", InvestigationFindings.LIMIT),
                sheet.choice("result", "调查结论", InvestigationResult.class).orElse(null), sheet.flag("accountability", "可启动责任追究"));
        var opinion = sheet.text("opinion", "意见", ComplaintActs.OPINION_LIMIT);
        var empty = found.findings() == null && found.measures() == null && found.result() == null;
        if (!empty || !isConcluded(complaint)) {
            requireComplete(found);
            keep(complaint, found, person);
        }
        acts.record(complaint, ComplaintStep.INVESTIGATE, person, null, opinion, null);
        complaint.investigated();
        journal.record(complaint.getCaseNumber(), person.id(), "调查终结，转入起草答复。", "result recorded");
        return ComplaintOutcome.INVESTIGATED;
    }

    private boolean isConcluded(Complaint complaint) {
        return records.findByCaseNumberOrderByIdDesc(complaint.getCaseNumber()).stream().findFirst()
                .filter(newest -> newest.getResult() != null && newest.getMeasures() != null).isPresent();
    }

    private static void requireComplete(InvestigationFindings found) {
        if (found.findings() == null) {
            throw new RefusedSubmissionException("findings", "请写明查明的情况，或者先在案卷的“调查记录”中写好结论。");
        }
        if (found.measures() == null) {
            throw new RefusedSubmissionException("measures", "请写明处理措施；没有采取措施的，写明原因。");
        }
        if (found.result() == null) {
            throw new RefusedSubmissionException("result", "请选择调查结论：属实、部分属实或者不属实。");
        }
    }

    private void keep(Complaint complaint, InvestigationFindings found, Person person) {
        var measures = found.measures() == null || found.measures().isBlank() ? null : found.measures().strip();
        records.save(new InvestigationRecord(complaint.getCaseNumber(),
                new InvestigationFindings(found.findings().strip(), measures, found.result(), found.accountability()), person, clock.instant()));
        journal.record(complaint.getCaseNumber(), person.id(), "补记调查情况。", "record result=%s accountability=%s".formatted(found.result(), found.accountability()));
    }
}
