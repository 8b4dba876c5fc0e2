package org.gongkai.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.citizen.IdType;
import org.gongkai.citizen.SealedText;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.DeliveryWay;

/** Somebody who applied to take part in a hearing, with what became of it. Who it is, is sealed. */
@Entity
@Table(name = "hearing_participant")
public class Participant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private int rowVersion;
    private String caseNumber;
    private int number;
    private String side;
    @Enumerated(EnumType.STRING)
    private ParticipantState state;
    @Enumerated(EnumType.STRING)
    private ApplicationMedium medium;
    @Enumerated(EnumType.STRING)
    private DeliveryWay deliveryWay;
    private Instant appliedAt;
    @Enumerated(EnumType.STRING)
    private IdType idType;
    /** Null once the application was taken back: its applicant may come again. */
    private String idKey;
    @Convert(converter = SealedText.class)
    private String name;
    @Convert(converter = SealedText.class)
    private String idNumber;
    @Convert(converter = SealedText.class)
    private String phone;
    @Convert(converter = SealedText.class)
    private String email;
    @Convert(converter = SealedText.class)
    private String address;
    @Convert(converter = SealedText.class)
    private String opinion;
    private Integer placeInSide;
    private String unfitReason;
    private Long letterId;
    private LocalDate servedOn;
    private Boolean attended;
    private Boolean signedRecord;
    private String refusalReason;

    protected Participant() {
    }

    /**
     * @param number counted from 1 within the hearing
     * @param idKey tells whether the same id number applied before, and nothing else
     */
    Participant(String caseNumber, int number, Application application, ApplicationMedium medium, String idKey, Instant appliedAt) {
        this.caseNumber = caseNumber;
        this.number = number;
        this.side = application.side();
        this.state = ParticipantState.APPLIED;
        this.medium = medium;
        this.deliveryWay = application.deliveryWay();
        this.appliedAt = appliedAt;
        this.idType = application.idType();
        this.idKey = idKey;
        this.name = application.name();
        this.idNumber = application.idNumber();
        this.phone = application.phone();
        this.email = application.email();
        this.address = application.address();
        this.opinion = application.opinion();
    }

    /** @return under which number a citizen follows the application, e.g. {@code TZ-2026-00001/3} */
    public String getKey() {
        return key(caseNumber, number);
    }

    static String key(String caseNumber, int number) {
        return caseNumber + "/" + number;
    }

    /** @return who it is among the parties of the case */
    public String getParty() {
        return party(number);
    }

    static String party(int number) {
        return Addressee.PARTICIPANT + number;
    }

    Addressee addressee() {
        return new Addressee(getParty(), name, address, email);
    }

    void withdraw() {
        requireState(ParticipantState.APPLIED);
        state = ParticipantState.WITHDRAWN;
        idKey = null;
    }

    /** @param place 1 for the first of the side, by the method */
    void placed(int place) {
        placeInSide = place;
    }

    /** Takes somebody off the candidates for a reason, or back among them. */
    void judge(String reasonUnfit) {
        requireState(ParticipantState.APPLIED, ParticipantState.UNFIT, ParticipantState.SELECTED, ParticipantState.NOT_SELECTED);
        unfitReason = reasonUnfit;
        state = reasonUnfit == null ? ParticipantState.APPLIED : ParticipantState.UNFIT;
    }

    void choose(boolean selected) {
        requireState(ParticipantState.APPLIED, ParticipantState.SELECTED, ParticipantState.NOT_SELECTED);
        state = selected ? ParticipantState.SELECTED : ParticipantState.NOT_SELECTED;
    }

    /** Back to where it was before the list was made: the list did not come out. */
    void await() {
        if (state == ParticipantState.SELECTED || state == ParticipantState.NOT_SELECTED) {
            state = ParticipantState.APPLIED;
        }
    }

    void invited(long letter) {
        letterId = letter;
        servedOn = null;
    }

    void served(LocalDate day) {
        servedOn = day;
    }

    void attends(boolean came) {
        requireState(ParticipantState.SELECTED);
        attended = came;
    }

    /** @param reason why the record was not signed, null when it was */
    void signs(boolean signed, String reason) {
        requireState(ParticipantState.SELECTED);
        signedRecord = signed;
        refusalReason = signed ? null : reason;
    }

    private void requireState(ParticipantState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("Participant %s is %s".formatted(getKey(), state));
        }
    }

    public boolean isSelected() {
        return state == ParticipantState.SELECTED;
    }

    /** @return whether the application stands: neither withdrawn nor found unfit */
    public boolean isCandidate() {
        return state != ParticipantState.WITHDRAWN && state != ParticipantState.UNFIT;
    }

    public boolean hasAttended() {
        return Boolean.TRUE.equals(attended);
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public int getNumber() {
        return number;
    }

    public String getSide() {
        return side;
    }

    public ParticipantState getState() {
        return state;
    }

    public ApplicationMedium getMedium() {
        return medium;
    }

    public DeliveryWay getDeliveryWay() {
        return deliveryWay;
    }

    public Instant getAppliedAt() {
        return appliedAt;
    }

    public IdType getIdType() {
        return idType;
    }

    public String getName() {
        return name;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    public String getAddress() {
        return address;
    }

    public String getOpinion() {
        return opinion;
    }

    /** @return the place in the order of the side, null before applications have closed */
    public Integer getPlaceInSide() {
        return placeInSide;
    }

    public String getUnfitReason() {
        return unfitReason;
    }

    /** @return the letter of invitation, or that of not being selected; null before */
    public Long getLetterId() {
        return letterId;
    }

    /** @return the day the materials reached him or her, null as long as there is no proof */
    public LocalDate getServedOn() {
        return servedOn;
    }

    /** @return null before the hearing */
    public Boolean getAttended() {
        return attended;
    }

    /** @return null before the record was laid before him or her */
    public Boolean getSignedRecord() {
        return signedRecord;
    }

    public String getRefusalReason() {
        return refusalReason;
    }
}
