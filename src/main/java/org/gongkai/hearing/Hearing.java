package org.gongkai.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.casefile.ContentHash;
import org.gongkai.citizen.SealedText;
import org.gongkai.organization.Person;

/** A hearing on its way from the decision to hold it to its report. The row is the truth; the process only follows it. */
@Entity
@Table(name = "hearing")
public class Hearing {

    @Id
    private String caseNumber;
    @Version
    private int rowVersion;
    @Enumerated(EnumType.STRING)
    private HearingState state;
    private String unitCode;
    private String preparerId;
    private String preparerInPlaceOf;
    private Instant proposedAt;
    /** Of the page it was handed in on, null without one: no page is handed in twice. */
    private String formKey;
    @Embedded
    private Matter matter;
    @Embedded
    private Schedule schedule;
    @ElementCollection
    @CollectionTable(name = "hearing_side", joinColumns = @JoinColumn(name = "case_number"))
    @OrderColumn(name = "position")
    private List<Side> sides = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "hearing_material", joinColumns = @JoinColumn(name = "case_number"))
    @OrderColumn(name = "position")
    @Column(name = "attachment_id")
    private List<String> materials = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private SelectionMethod method;
    private String methodNote;
    private String contact;
    private String hostId;
    private String recorderId;
    /** Whether the next announcement opens applications: until the list of those who take part is out. */
    private boolean applicationsOpen = true;
    /** How often applications have been open. */
    private int round;
    private String changeReason;
    @Embedded
    private Notices notices;
    private String lotSeed;
    private String absentSides;
    private String heldNote;
    @Convert(converter = SealedText.class)
    private String recordText;
    private String recordHash;
    @Embedded
    private HearingReport report;
    private String reportWriterId;
    private LocalDate reportedOn;

    protected Hearing() {
    }

    Hearing(String caseNumber, HearingPlan plan, Person preparer, Instant proposedAt, String formKey) {
        this.caseNumber = caseNumber;
        this.unitCode = plan.unit();
        this.preparerId = preparer.id();
        this.preparerInPlaceOf = preparer.inPlaceOfId();
        this.proposedAt = proposedAt;
        this.formKey = formKey;
        this.state = HearingState.PROPOSED;
        take(plan);
    }

    private void take(HearingPlan plan) {
        matter = plan.matter();
        method = plan.method();
        methodNote = plan.methodNote();
        sides.clear();
        sides.addAll(plan.sides());
        arrange(plan.schedule(), plan.contact(), plan.hostId(), plan.recorderId());
    }

    private void arrange(Schedule when, String whom, String host, String recorder) {
        schedule = when;
        contact = whom;
        hostId = host;
        recorderId = recorder;
    }

    /** Changes a proposal that is not out yet: everything but the unit. */
    void revise(HearingPlan plan) {
        requireState(HearingState.PREPARING);
        if (getNotices().isAnnounced()) {
            throw new IllegalStateException("Hearing %s has been announced".formatted(caseNumber));
        }
        take(plan);
    }

    /** Changes what may still be changed when the public knows of it: time, place, contact, host and recorder. */
    void rearrange(HearingPlan plan, String reason) {
        requireState(HearingState.PREPARING);
        arrange(applicationsOpen ? plan.schedule() : new Schedule(plan.schedule().heldOn(), plan.schedule().startsAt(),
                plan.schedule().place(), schedule.applicationsUntil()), plan.contact(), plan.hostId(), plan.recorderId());
        changeReason = reason;
    }

    void keepMaterials(List<String> attachments) {
        materials.clear();
        materials.addAll(attachments);
    }

    void decide() {
        move(HearingState.ANNOUNCING, HearingState.PROPOSED);
    }

    void sendBack() {
        move(HearingState.PREPARING, HearingState.PROPOSED);
    }

    void proposeAgain() {
        move(HearingState.PROPOSED, HearingState.PREPARING);
    }

    /** There will be no hearing; the public is told when it knows of one. */
    void cancel(String reason) {
        move(getNotices().isAnnounced() ? HearingState.CANCELLING : HearingState.CANCELLED, HearingState.PROPOSED, HearingState.PREPARING);
        changeReason = reason;
    }

    /** The announcement, or that of a change, is out and leaves time enough. */
    void open() {
        move(applicationsOpen ? HearingState.OPEN_FOR_APPLICATIONS : HearingState.MATERIALS, HearingState.ANNOUNCING);
        round += applicationsOpen ? 1 : 0;
    }

    void announced(LocalDate day, String indexNumber) {
        requireState(HearingState.ANNOUNCING);
        getNotices().announced(day, indexNumber);
    }

    /** It cannot go on as arranged: the unit sets another date, or gives it up. */
    void sendBackToPrepare() {
        move(HearingState.PREPARING, HearingState.ANNOUNCING, HearingState.SELECTING, HearingState.MATERIALS, HearingState.READY,
                HearingState.CANCELLING);
    }

    void closeApplications(String seed) {
        move(HearingState.SELECTING, HearingState.OPEN_FOR_APPLICATIONS);
        lotSeed = seed;
    }

    void explainAbsentSides(String reason) {
        requireState(HearingState.SELECTING);
        absentSides = reason;
    }

    void selected() {
        move(HearingState.LIST_IN_REVIEW, HearingState.SELECTING);
    }

    void selectAgain() {
        move(HearingState.SELECTING, HearingState.LIST_IN_REVIEW);
    }

    void listPublished(LocalDate day, String indexNumber) {
        move(HearingState.MATERIALS, HearingState.LIST_IN_REVIEW);
        getNotices().listed(day, indexNumber);
        applicationsOpen = false;
    }

    void materialsServed() {
        move(HearingState.READY, HearingState.MATERIALS);
    }

    void held(String note) {
        move(HearingState.HELD, HearingState.READY);
        heldNote = note;
    }

    void writeRecord(String text) {
        requireState(HearingState.READY, HearingState.HELD);
        recordText = text;
    }

    void signRecord(String hash) {
        move(HearingState.RECORDED, HearingState.HELD);
        recordHash = hash;
    }

    void writeReport(HearingReport words) {
        requireState(HearingState.RECORDED);
        report = words;
    }

    void handInReport(String writerId) {
        move(HearingState.REPORT_IN_REVIEW, HearingState.RECORDED);
        reportWriterId = writerId;
    }

    void returnReport() {
        move(HearingState.RECORDED, HearingState.REPORT_IN_REVIEW);
    }

    void approveReport(LocalDate day) {
        move(HearingState.REPORTED, HearingState.REPORT_IN_REVIEW);
        reportedOn = day;
    }

    void reportPublished(String indexNumber) {
        requireState(HearingState.REPORTED);
        getNotices().reported(indexNumber);
    }

    void cancellationPublished(String indexNumber) {
        move(HearingState.CANCELLED, HearingState.CANCELLING);
        getNotices().cancelled(indexNumber);
    }

    void conclude() {
        move(HearingState.CONCLUDED, HearingState.REPORTED);
    }

    /** Another host or recorder, because this one has to keep out of it (回避). */
    void replace(Officer office, String accountId) {
        requireState(HearingState.ANNOUNCING, HearingState.OPEN_FOR_APPLICATIONS, HearingState.SELECTING, HearingState.LIST_IN_REVIEW,
                HearingState.MATERIALS, HearingState.READY);
        if (office == Officer.HOST) {
            hostId = accountId;
        } else {
            recorderId = accountId;
        }
    }

    private void move(HearingState next, HearingState... allowed) {
        requireState(allowed);
        state = next;
    }

    private void requireState(HearingState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("Hearing %s is %s, not one of %s".formatted(caseNumber, state, List.of(allowed)));
        }
    }

    /** @return the hash of what is decided on: matter, time and place, sides and the way they are chosen */
    String proposalHash() {
        return ContentHash.of(List.of(matter.toString(), schedule.toString(), sides.toString(), method.name(), String.valueOf(methodNote), hostId, recorderId));
    }

    /** @return the side of this name, null when it is none of this hearing's */
    Side side(String name) {
        return sides.stream().filter(side -> side.name().equals(name)).findFirst().orElse(null);
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public HearingState getState() {
        return state;
    }

    public String getUnitCode() {
        return unitCode;
    }

    /** @return the account of whoever prepares it: the handler of the matter */
    /** @return whether the proposal came from this person or from somebody in its place, or it acts for one of them now */
    boolean isPreparedBy(Person person) {
        return person.actsAs(preparerId) || preparerInPlaceOf != null && person.actsAs(preparerInPlaceOf);
    }

    public String getPreparerId() {
        return preparerId;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public Matter getMatter() {
        return matter;
    }

    public Schedule getSchedule() {
        return schedule;
    }

    public List<Side> getSides() {
        return sides;
    }

    /** @return the ids of the attachments that go to those who take part */
    public List<String> getMaterials() {
        return materials;
    }

    public SelectionMethod getMethod() {
        return method;
    }

    public String getMethodNote() {
        return methodNote;
    }

    public String getContact() {
        return contact;
    }

    public String getHostId() {
        return hostId;
    }

    public String getRecorderId() {
        return recorderId;
    }

    public boolean isApplicationsOpen() {
        return applicationsOpen;
    }

    public int getRound() {
        return round;
    }

    /** @return why time or place were changed, or why there will be no hearing; null when nothing changed */
    public String getChangeReason() {
        return changeReason;
    }

    /** @return what of it is in review or before the public; Hibernate knows no empty one */
    public Notices getNotices() {
        notices = notices == null ? new Notices() : notices;
        return notices;
    }

    /** @return from which the order of the lot follows, null unless lots were drawn */
    public String getLotSeed() {
        return lotSeed;
    }

    /** @return why a side is not represented, null when all are */
    public String getAbsentSides() {
        return absentSides;
    }

    public String getRecordText() {
        return recordText;
    }

    public String getRecordHash() {
        return recordHash;
    }

    /** @return the report as it stands, null before anything of it is written */
    public HearingReport getReport() {
        return report;
    }

    public String getReportWriterId() {
        return reportWriterId;
    }
}
