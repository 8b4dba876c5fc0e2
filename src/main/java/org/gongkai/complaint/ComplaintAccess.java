package org.gongkai.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.gongkai.casefile.CaseAccess;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see a complaint: those who handle it, those who watch over complaints - and never
 * anybody who is kept away from it, whatever posts he or she holds besides.
 */
@Component
@Transactional(readOnly = true)
class ComplaintAccess implements CaseAccess {

    static final Role[] WATCHERS = {Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY,
            Role.SUPERVISION_GROUP, Role.BUREAU_HEAD, Role.LEADING_GROUP_HEAD, Role.LEADING_GROUP_DEPUTY};

    private final Complaints complaints;
    private final EligibleForComplaints eligible;
    private final ComplaintReplies replies;
    private final Organization organization;

    ComplaintAccess(Complaints complaints, EligibleForComplaints eligible, ComplaintReplies replies, Organization organization) {
        this.complaints = complaints;
        this.eligible = eligible;
        this.replies = replies;
        this.organization = organization;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.COMPLAINT;
    }

    @Override
    public Optional<CaseSummary> find(String caseNumber) {
        return complaints.findById(caseNumber).map(summary());
    }

    @Override
    public boolean maySee(Person person, String caseNumber) {
        return complaints.findById(caseNumber).filter(complaint -> maySee(person, complaint)).isPresent();
    }

    @Override
    public boolean handles(Person person, String caseNumber) {
        return complaints.findById(caseNumber).filter(complaint -> eligible.handles(person, complaint)).isPresent();
    }

    @Override
    public Set<String> writersAndSigners(String caseNumber) {
        return replies.writersOf(caseNumber);
    }

    @Override
    public List<CaseSummary> visible(Person person, Collection<String> caseNumbers) {
        return complaints.findByCaseNumberIn(caseNumbers).stream().filter(complaint -> maySee(person, complaint)).map(summary()).toList();
    }

    /** Whoever handles the complaint or investigates it; nobody who is kept away is among them. */
    @Override
    public boolean looksAfter(Person person, String caseNumber) {
        return complaints.findById(caseNumber).filter(complaint -> eligible.mayAct(person, complaint, ComplaintStep.INVESTIGATE)).isPresent();
    }

    /** Nobody learns of a complaint by being asked. */
    @Override
    public boolean mayBeAsked(Person person, String caseNumber) {
        return maySee(person, caseNumber);
    }

    boolean maySee(Person person, Complaint complaint) {
        if (person.hasAny(Role.ADMINISTRATORS) || complaint.keptAway().includes(person)) {
            return false;
        }
        return watches(person) || eligible.mayActAnywhere(person, complaint);
    }

    /** @return whether the person is among those who may see complaints in general */
    static boolean watches(Person person) {
        return person.hasAny(WATCHERS) || person.isIn(Groups.leaderOf(KeptAway.OFFICE));
    }

    private Function<Complaint, CaseSummary> summary() {
        var names = organization.groupNames();
        return complaint -> {
            var unit = ComplaintCircle.unitCode(complaint);
            return new CaseSummary(complaint.getCaseNumber(), "complaint-handling", complaint.getTitle(), complaint.getState().name(),
                    complaint.getState().title(), unit, names.getOrDefault(unit, names.get(Groups.ofUnit(unit))));
        };
    }
}
