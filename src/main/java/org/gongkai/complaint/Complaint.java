package org.gongkai.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.citizen.SealedText;

/** A complaint or report with what has become of it. Its words and its author are sealed in the database. */
@Entity
@Table(name = "complaint")
public class Complaint {

    @Id
    private String caseNumber;
    @Version
    private int rowVersion;
    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;
    @Enumerated(EnumType.STRING)
    private ComplaintState state;
    @Embedded
    private Complainant complainant;
    private String accusedUnit;
    @Convert(converter = SealedText.class)
    private String accusedPerson;
    @Convert(converter = SealedText.class)
    private String description;
    @Enumerated(EnumType.STRING)
    private ComplaintMedium medium;
    private LocalDate receivedOn;
    private String registeredBy;
    private Instant registeredAt;
    private Boolean accepted;
    private LocalDate decidedOn;
    private boolean petition;
    @Enumerated(EnumType.STRING)
    private RefusalGround refusalGround;
    private String refusalElsewhere;
    private Instant withdrawnAt;
    @Convert(converter = SealedText.class)
    private String withdrawalReason;
    private Long letterId;
    private LocalDate repliedOn;
    @ElementCollection
    @CollectionTable(name = "complaint_kept_unit", joinColumns = @JoinColumn(name = "case_number"))
    @Column(name = "unit_code")
    private Set<String> keptUnits = new TreeSet<>();
    @ElementCollection
    @CollectionTable(name = "complaint_kept_person", joinColumns = @JoinColumn(name = "case_number"))
    @Column(name = "person_id")
    private Set<String> keptPersons = new TreeSet<>();

    protected Complaint() {
    }

    Complaint(String caseNumber, Submission submission, Arrival arrival, KeptAway keptAway, String registeredBy, Instant registeredAt) {
        this.caseNumber = caseNumber;
        this.kind = submission.kind();
        this.state = ComplaintState.RECEIVED;
        this.complainant = Complainant.of(submission);
        this.description = submission.description().strip();
        this.medium = arrival.medium();
        this.receivedOn = arrival.receivedOn();
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
        name(submission.against(), submission.accusedPerson(), keptAway);
    }

    /** Says anew whom it is about, and so who is kept away from now on. */
    void name(String unit, String person, KeptAway keptAway) {
        this.accusedUnit = unit;
        this.accusedPerson = person;
        this.keptUnits.clear();
        this.keptUnits.addAll(keptAway.units());
        this.keptPersons.clear();
        this.keptPersons.addAll(keptAway.persons());
    }

    KeptAway keptAway() {
        return new KeptAway(Set.copyOf(keptUnits), Set.copyOf(keptPersons));
    }

    /** @return whether the openness office itself is kept away, so that the supervision group handles it */
    boolean isAgainstOffice() {
        return keptUnits.contains(KeptAway.OFFICE);
    }

    void accept(boolean asPetition, LocalDate day) {
        requireState(ComplaintState.RECEIVED);
        accepted = true;
        petition = asPetition;
        decidedOn = day;
        refusalGround = null;
        refusalElsewhere = null;
        state = ComplaintState.INVESTIGATING;
    }

    /** Proposes not to take it up; the proposal is signed like an answer. */
    void refuse(RefusalGround ground, String elsewhere, LocalDate day) {
        requireState(ComplaintState.RECEIVED);
        accepted = false;
        decidedOn = day;
        refusalGround = ground;
        refusalElsewhere = elsewhere;
        state = ComplaintState.APPROVING;
    }

    void investigated() {
        requireState(ComplaintState.INVESTIGATING);
        state = ComplaintState.DRAFTING;
    }

    void investigateAgain() {
        requireState(ComplaintState.DRAFTING);
        state = ComplaintState.INVESTIGATING;
    }

    void submitReply() {
        requireState(ComplaintState.DRAFTING);
        state = ComplaintState.APPROVING;
    }

    void approve() {
        requireState(ComplaintState.APPROVING);
        state = ComplaintState.APPROVED;
    }

    /** Back to the one who wrote it, or to the decision whether to take it up. */
    void returnReply() {
        requireState(ComplaintState.APPROVING);
        state = isRefused() ? ComplaintState.RECEIVED : ComplaintState.DRAFTING;
        if (isRefused()) {
            accepted = null;
            decidedOn = null;
        }
    }

    /** @return the hash of everything a signature binds: the words, and with a refusal its ground */
    String signed(ComplaintReply words) {
        return ComplaintReplyHash.of(List.of(caseNumber, String.valueOf(accepted), String.valueOf(refusalGround), String.valueOf(refusalElsewhere),
                words.getContentHash()));
    }

    void requireApproved() {
        requireState(ComplaintState.APPROVED);
    }

    void issued(long letter) {
        requireApproved();
        letterId = letter;
        state = ComplaintState.DELIVERING;
    }

    void delivered(LocalDate sentOn) {
        requireState(ComplaintState.DELIVERING);
        repliedOn = sentOn;
        state = ComplaintState.REPLIED;
    }

    /** The citizen takes it back: a complaint ends with that, of a report the office decides. */
    void withdraw(String reason, Instant at) {
        if (!state.open() || withdrawnAt != null) {
            throw new IllegalStateException("Complaint %s is %s and cannot be taken back".formatted(caseNumber, state));
        }
        withdrawnAt = at;
        withdrawalReason = reason;
        if (kind == ComplaintKind.COMPLAINT) {
            state = ComplaintState.WITHDRAWN;
        }
    }

    void close() {
        if (!state.open() || withdrawnAt == null) {
            throw new IllegalStateException("Complaint %s is %s and cannot be closed".formatted(caseNumber, state));
        }
        state = ComplaintState.CLOSED;
    }

    void archive() {
        requireState(ComplaintState.REPLIED, ComplaintState.WITHDRAWN, ComplaintState.CLOSED);
        state = ComplaintState.ARCHIVED;
    }

    private void requireState(ComplaintState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("Complaint %s is %s, not one of %s".formatted(caseNumber, state, List.of(allowed)));
        }
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    /** @return what lists and task titles call it; nothing in it tells what it is about or whom */
    public String getTitle() {
        return kind.title() + " " + caseNumber;
    }

    public ComplaintKind getKind() {
        return kind;
    }

    public ComplaintState getState() {
        return state;
    }

    public Complainant getComplainant() {
        return complainant;
    }

    /** @return the code of the unit complained about, or null */
    public String getAccusedUnit() {
        return accusedUnit;
    }

    public String getAccusedPerson() {
        return accusedPerson;
    }

    public String getDescription() {
        return description;
    }

    public ComplaintMedium getMedium() {
        return medium;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public String getRegisteredBy() {
        return registeredBy;
    }

    public boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    /** @return whether it is, or is to be, not taken up */
    public boolean isRefused() {
        return Boolean.FALSE.equals(accepted);
    }

    /** @return the day it was decided whether to take it up, null before */
    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    /** @return whether it is a petition at the same time (信访事项, B.8) */
    public boolean isPetition() {
        return petition;
    }

    public RefusalGround getRefusalGround() {
        return refusalGround;
    }

    public String getRefusalElsewhere() {
        return refusalElsewhere;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    /** @return the letter of the answer, null before it was issued */
    public Long getLetterId() {
        return letterId;
    }

    /** @return the day the answer counts as sent, null before */
    public LocalDate getRepliedOn() {
        return repliedOn;
    }
}
