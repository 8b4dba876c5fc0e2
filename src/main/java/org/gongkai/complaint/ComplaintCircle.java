package org.gongkai.complaint;

import java.util.Collection;

import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;

/** Puts a complaint into the hands of those who may handle it, tells them, and takes it out of everybody else's. */
@Component
class ComplaintCircle {

    /** Whose name lists show when the openness office may not handle a complaint; no unit, so nobody's complaint. */
    static final String SUPERVISION = Role.SUPERVISION_GROUP.id();
    private static final String BUREAU_OFFICE = "bureauoffice";

    private final EligibleForComplaints eligible;
    private final Organization organization;
    private final DeadlineKeeping deadlines;
    private final Inbox inbox;
    private final ComplaintFlow flow;

    ComplaintCircle(EligibleForComplaints eligible, Organization organization, DeadlineKeeping deadlines, Inbox inbox, ComplaintFlow flow) {
        this.eligible = eligible;
        this.organization = organization;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.flow = flow;
    }

    void begin(Complaint complaint, Person registrar) {
        flow.begin(complaint, registrar, unitCode(complaint), unitName(complaint));
        tell(complaint, "received", "收到一件%s（%s），请决定是否受理。".formatted(complaint.getKind().title(), complaint.getCaseNumber()));
    }

    /**
     * The complaint is now about somebody else, or posts have changed: tasks, clock and messages follow. Whoever must not
     * know of it any more finds no message about it either.
     */
    void align(Complaint complaint) {
        alignAround(complaint, null);
    }

    /** @param current the step that is just being handed in, whose task ends with that; null for none */
    void alignAround(Complaint complaint, ComplaintStep current) {
        var caseNumber = complaint.getCaseNumber();
        flow.handTo(caseNumber, current, step -> eligible.accounts(complaint, step));
        deadlines.find(caseNumber, DeadlineKind.COMPLAINT_REPLY).filter(found -> found.isRunning() && !found.getUnitCode().equals(clockUnit(complaint)))
                .ifPresent(found -> deadlines.handTo(caseNumber, DeadlineKind.COMPLAINT_REPLY, clockUnit(complaint)));
        inbox.takeBack(caseNumber, organization.people().stream().filter(complaint.keptAway()::includes).map(Person::id).toList());
    }

    /** Tells those who decide on the complaint that something has come from outside. */
    void tell(Complaint complaint, String what, String text) {
        tell(eligible.of(complaint, ComplaintStep.ACCEPT), complaint, what, text);
    }

    private void tell(Collection<Person> people, Complaint complaint, String what, String text) {
        people.forEach(person -> inbox.tell(complaint.getCaseNumber() + ":" + what, person.id(), complaint.getCaseNumber(), text));
    }

    /** @return the unit the clock is counted for; a clock needs one, and it must not be one complained about */
    static String clockUnit(Complaint complaint) {
        return complaint.isAgainstOffice() ? BUREAU_OFFICE : KeptAway.OFFICE;
    }

    /** @return the code lists filter by; that of the supervision group where it handles the complaint */
    static String unitCode(Complaint complaint) {
        return complaint.isAgainstOffice() ? SUPERVISION : KeptAway.OFFICE;
    }

    String unitName(Complaint complaint) {
        return organization.groupNames().get(complaint.isAgainstOffice() ? SUPERVISION : Groups.ofUnit(KeptAway.OFFICE));
    }
}
