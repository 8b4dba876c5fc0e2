package org.gongkai.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaints a person may see, each in one line, the complainant masked. */
@Service
@Transactional(readOnly = true)
public class ComplaintList {

    private static final int PAGE_SIZE = 30;

    /**
     * One line.
     *
     * @param accusedUnit the name of the unit complained about, null when unknown
     * @param complainant masked, or 匿名
     * @param deadline null when none was started
     */
    public record Row(String caseNumber, ComplaintKind kind, ComplaintState state, String accusedUnit, String complainant,
            LocalDate receivedOn, DeadlineView deadline) {
    }

    private final Complaints complaints;
    private final ComplaintRecusal recusal;
    private final DeadlineViews deadlines;
    private final Organization organization;

    ComplaintList(Complaints complaints, ComplaintRecusal recusal, DeadlineViews deadlines, Organization organization) {
        this.complaints = complaints;
        this.recusal = recusal;
        this.deadlines = deadlines;
        this.organization = organization;
    }

    /**
     * @param everything whether to list what has ended, too
     * @param page from 1
     */
    public Page<Row> of(Person reader, boolean everything, int page) {
        var states = everything ? EnumSet.allOf(ComplaintState.class) : ComplaintState.running();
        // A list in a query must have a member; no unit has this code.
        List<String> closed = new ArrayList<>(List.of("-"));
        closed.addAll(recusal.unitsClosedTo(reader));
        if (!ComplaintAccess.watches(reader)) {
            return Page.empty();
        }
        var found = complaints.forReader(states, closed, reader.selfAndAbsents(), PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE));
        var clocks = deadlines.newest(found.map(Complaint::getCaseNumber).getContent());
        var names = organization.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        return found.map(complaint -> row(complaint, names, clocks));
    }

    /** @return whether the person registers complaints that came by letter, by phone or in person */
    public boolean mayRegister(Person person) {
        return person.hasAny(ComplaintPlaces.REGISTRARS);
    }

    private static Row row(Complaint complaint, Map<String, String> names, Map<String, DeadlineView> clocks) {
        return new Row(complaint.getCaseNumber(), complaint.getKind(), complaint.getState(), complaint.getAccusedUnit() == null ? null : names.get(complaint.getAccusedUnit()),
                complaint.getComplainant().maskedName(), complaint.getReceivedOn(), clocks.get(complaint.getCaseNumber()));
    }
}
