package org.gongkai.complaint;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Corrects whom a complaint is about; from that moment on other people are kept away from it. */
@Service
public class ComplaintRenaming {

    private static final int ACCUSED_LIMIT = 100;
    private static final String NOBODY_LEFT = "这样回避后没有人可以办理，请报请上级机关办理。";

    private final Complaints complaints;
    private final EligibleForComplaints eligible;
    private final ComplaintRecusal recusal;
    private final ComplaintCircle circle;
    private final Organization organization;
    private final Journal journal;

    ComplaintRenaming(Complaints complaints, EligibleForComplaints eligible, ComplaintRecusal recusal, ComplaintCircle circle, Organization organization, Journal journal) {
        this.complaints = complaints;
        this.eligible = eligible;
        this.recusal = recusal;
        this.circle = circle;
        this.organization = organization;
        this.journal = journal;
    }

    /**
     * Corrects it on the case's page; the open tasks move to those who may handle it now.
     *
     * @param unit the code of the unit, or null
     * @param accusedPerson names or posts, or null
     * @return whether the person may still see the complaint
     * @throws org.gongkai.problem.InvalidInputException when there is no such unit, or nobody would be left to handle the case
     * @throws NotAllowedException when the complaint is not this person's to handle
     */
    @Transactional
    public boolean correct(String caseNumber, String unit, String accusedPerson, Person person) {
        var complaint = complaints.lock(caseNumber).filter(found -> eligible.mayAct(person, found, ComplaintStep.ACCEPT))
                .orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (complaint.getState().ended()) {
            throw new NotAllowedException("本件已经办结，不再更正。");
        }
        var check = new InputCheck().require(unit == null || organization.unit(unit).isPresent(), "against", "没有这个科室（单位），请从列表中选择。");
        if (accusedPerson != null) {
            check.line(accusedPerson, "accusedPerson", "被反映的人员", ACCUSED_LIMIT);
        }
        check.done();
        rename(complaint, unit, accusedPerson, person);
        if (eligible.of(complaint, ComplaintStep.ACCEPT).isEmpty()) {
            throw new InvalidInputException("against", NOBODY_LEFT);
        }
        circle.align(complaint);
        tellOthers(complaint);
        return eligible.mayAct(person, complaint, ComplaintStep.ACCEPT);
    }

    /** The same together with the decision whether to take it up; the next step finds its people anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    void renameAtAcceptance(Complaint complaint, String unit, Person person) {
        rename(complaint, unit, complaint.getAccusedPerson(), person);
        if (eligible.of(complaint, ComplaintStep.ACCEPT).isEmpty()) {
            throw new RefusedSubmissionException("against", NOBODY_LEFT);
        }
        circle.alignAround(complaint, ComplaintStep.ACCEPT);
        tellOthers(complaint);
    }

    private void rename(Complaint complaint, String unit, String accusedPerson, Person person) {
        complaint.name(unit, accusedPerson, recusal.from(unit, accusedPerson));
        journal.record(complaint.getCaseNumber(), person.id(), "更正被反映的单位或人员，按回避规定重新确定办理人。", "kept away from now on: " + complaint.keptAway().units());
    }

    private void tellOthers(Complaint complaint) {
        circle.tell(complaint, "renamed:" + complaint.keptAway().units(), "%s（%s）更正了被反映的单位或人员，按回避规定现由您办理。".formatted(
                complaint.getKind().title(), complaint.getCaseNumber()));
    }
}
