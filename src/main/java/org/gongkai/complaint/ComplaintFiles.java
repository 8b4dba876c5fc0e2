package org.gongkai.complaint;

import java.util.Arrays;
import java.util.Optional;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.gongkai.workingday.CalendarInForce;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a complaint for its reader, who is asked again here. */
@Service
@Transactional(readOnly = true)
public class ComplaintFiles {

    private static final int TELL_DAYS = 15;
    private static final int DECIDE_DAYS = 60;

    private final Complaints complaints;
    private final ComplaintAccess access;
    private final EligibleForComplaints eligible;
    private final ComplaintSupplements supplements;
    private final InvestigationRecords records;
    private final ComplaintReplies replies;
    private final Attachments attachments;
    private final Opinions opinions;
    private final Letters letters;
    private final ComplaintLetters complaintLetters;
    private final ComplaintFlow flow;
    private final Organization organization;
    private final CalendarInForce calendar;

    ComplaintFiles(Complaints complaints, ComplaintAccess access, EligibleForComplaints eligible, ComplaintSupplements supplements, InvestigationRecords records,
            ComplaintReplies replies, Attachments attachments, Opinions opinions, Letters letters, ComplaintLetters complaintLetters,
            ComplaintFlow flow, Organization organization, CalendarInForce calendar) {
        this.complaints = complaints;
        this.access = access;
        this.eligible = eligible;
        this.supplements = supplements;
        this.records = records;
        this.replies = replies;
        this.attachments = attachments;
        this.opinions = opinions;
        this.letters = letters;
        this.complaintLetters = complaintLetters;
        this.flow = flow;
        this.organization = organization;
        this.calendar = calendar;
    }

    /** @return empty when there is no such complaint, or it is not for this person */
    public Optional<ComplaintFile> find(String caseNumber, Person reader) {
        return complaints.findById(caseNumber).filter(complaint -> access.maySee(reader, complaint)).map(complaint -> file(complaint, reader));
    }

    /** @throws CaseNotFoundException when there is no such complaint, or it is not for this person */
    public ComplaintFile visible(String caseNumber, Person reader) {
        return find(caseNumber, reader).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    private ComplaintFile file(Complaint complaint, Person reader) {
        var caseNumber = complaint.getCaseNumber();
        var registrar = Journal.CITIZEN.equals(complaint.getRegisteredBy()) ? null : organization.nameOf(complaint.getRegisteredBy());
        var written = replies.findByCaseNumberOrderByIdDesc(caseNumber);
        var preview = complaint.getLetterId() == null && !written.isEmpty() ? complaintLetters.preview(complaint, written.get(0)) : null;
        return new ComplaintFile(complaint, organization.unit(complaint.getAccusedUnit()).map(Unit::name).orElse(null),
                eligible.handles(reader, complaint), registrar, eligible.of(complaint, ComplaintStep.ACCEPT).stream().map(Person::name).toList(),
                attachments.of(caseNumber), supplements.findByCaseNumberOrderById(caseNumber), records.findByCaseNumberOrderByIdDesc(caseNumber),
                written, opinions.of(caseNumber), letters.of(caseNumber), petition(complaint), preview, mine(complaint, reader),
                !complaint.getState().ended() && eligible.mayAct(reader, complaint, ComplaintStep.ACCEPT));
    }

    private ComplaintFile.Petition petition(Complaint complaint) {
        if (!complaint.isPetition()) {
            return null;
        }
        var tell = calendar.get().naturalDaysAfter(complaint.getReceivedOn(), TELL_DAYS);
        var decide = calendar.get().naturalDaysAfter(complaint.getDecidedOn(), DECIDE_DAYS);
        return new ComplaintFile.Petition(tell.due(), decide.due());
    }

    private ComplaintStep mine(Complaint complaint, Person reader) {
        return Arrays.stream(ComplaintStep.values()).filter(step -> step.waitsIn(complaint.getState()))
                .filter(step -> flow.waitsFor(complaint.getCaseNumber(), step, reader)).findFirst().orElse(null);
    }
}
