package org.gongkai.hearing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads hearings for the staff who may see them. */
@Service
@Transactional(readOnly = true)
public class HearingFiles {

    private static final int PAGE_SIZE = 20;
    /** Far more than there can be; a larger number would overflow on its way to the database. */
    private static final int LAST_PAGE = 1_000_000;

    /**
     * A hearing with everybody who applied.
     *
     * @param participants in the order of their numbers; whoever shows them in a list masks them
     * @param materials the files that go to those who take part
     */
    public record HearingFile(Hearing hearing, String unitName, String preparerName, String hostName, String recorderName,
            List<Participant> participants, List<Attachment> materials, List<HearingRecusal> recusals) {

        public List<Participant> selected() {
            return participants.stream().filter(Participant::isSelected).toList();
        }

        public List<Participant> present() {
            return participants.stream().filter(Participant::hasAttended).toList();
        }
    }

    /** One line of the list on the desk. */
    public record Row(String caseNumber, String title, HearingState state, String unitName, Schedule schedule, long applications) {
    }

    private final Hearings hearings;
    private final Participants participants;
    private final HearingRecusals recusals;
    private final HearingAccess access;
    private final Cases cases;
    private final Attachments attachments;
    private final Organization organization;
    private final HearingFlow flow;

    HearingFiles(Hearings hearings, Participants participants, HearingRecusals recusals, HearingAccess access, Cases cases, Attachments attachments,
            Organization organization, HearingFlow flow) {
        this.hearings = hearings;
        this.participants = participants;
        this.recusals = recusals;
        this.access = access;
        this.cases = cases;
        this.attachments = attachments;
        this.organization = organization;
        this.flow = flow;
    }

    /** @throws CaseNotFoundException also when the hearing exists but is not for this person */
    public HearingFile visible(String caseNumber, Person reader) {
        cases.visible(reader, caseNumber);
        return file(hearings.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber)));
    }

    HearingFile file(Hearing hearing) {
        // Read here, within the transaction: the pages come after it.
        hearing.getSides().size();
        var materials = Set.copyOf(hearing.getMaterials());
        return new HearingFile(hearing, unitName(hearing.getUnitCode()), organization.nameOf(hearing.getPreparerId()),
                organization.nameOf(hearing.getHostId()), organization.nameOf(hearing.getRecorderId()),
                participants.findByCaseNumberOrderByNumber(hearing.getCaseNumber()),
                attachments.of(hearing.getCaseNumber()).stream().filter(file -> materials.contains(file.getId())).toList(),
                recusals.findByCaseNumberOrderById(hearing.getCaseNumber()));
    }

    /** @return whether this step waits for this person; the two officers' steps wait for them by name */
    public boolean waitsFor(Hearing hearing, HearingStep step, Person person) {
        var byName = switch (step) {
            case HOLD -> hearing.getHostId().equals(person.id());
            case SIGN_RECORD -> hearing.getRecorderId().equals(person.id());
            default -> true;
        };
        return byName && flow.waitsFor(hearing.getCaseNumber(), step, person);
    }

    /**
     * The hearings this person may see, newest first.
     *
     * @param everything whether those that have come to their end are listed too
     * @param page from 1
     */
    public Page<Row> list(Person person, boolean everything, int page) {
        var states = everything ? EnumSet.allOf(HearingState.class)
                : EnumSet.copyOf(EnumSet.allOf(HearingState.class).stream().filter(state -> !state.ended()).toList());
        var request = PageRequest.of(Math.max(1, Math.min(page, LAST_PAGE)) - 1, PAGE_SIZE);
        var units = access.unitsOf(person);
        var found = units.isEmpty() ? hearings.conductedBy(person.id(), states, request) : hearings.ofUnits(units, states, request);
        var counts = counts(found.map(Hearing::getCaseNumber).toList());
        return found.map(hearing -> new Row(hearing.getCaseNumber(), hearing.getMatter().title(), hearing.getState(), unitName(hearing.getUnitCode()),
                hearing.getSchedule(), counts.getOrDefault(hearing.getCaseNumber(), 0L)));
    }

    private Map<String, Long> counts(List<String> caseNumbers) {
        return participants.counts(caseNumbers).stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private String unitName(String code) {
        return organization.unit(code).map(Unit::name).orElse(code);
    }
}
