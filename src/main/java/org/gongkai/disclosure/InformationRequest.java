package org.gongkai.disclosure;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.citizen.IdType;
import org.gongkai.citizen.SealedText;
import org.gongkai.letter.DeliveryWay;

/** A request for information and how far it has come. What the applicant wrote is sealed. */
@Entity
@Table(name = "disclosure_request")
public class InformationRequest {
    @Id
    private String caseNumber;
    @Version
    private int rowVersion;
    @Enumerated(EnumType.STRING)
    private RequestState state;
    @Embedded
    private Applicant applicant;
    @Convert(converter = SealedText.class)
    private String subject;
    @Convert(converter = SealedText.class)
    private String description;
    @Enumerated(EnumType.STRING)
    private ProvisionForm provisionForm;
    @Enumerated(EnumType.STRING)
    private DeliveryWay deliveryWay;
    @Enumerated(EnumType.STRING)
    private HelpNeed help;
    @Enumerated(EnumType.STRING)
    private Medium medium;
    private LocalDate arrivedOn;
    private LocalDate confirmedOn;
    private LocalDate receivedOn;
    private String enteredBy;
    private Instant submittedAt;
    private String unitCode;
    @Convert(converter = SealedText.class)
    private String correctionItems;
    private Integer correctionDays;
    private LocalDate correctionUntil;
    private LocalDate correctionAskedOn;
    @Convert(converter = SealedText.class)
    private String correction;
    private LocalDate correctedOn;
    @Convert(converter = SealedText.class)
    private String withdrawalNote;
    @Enumerated(EnumType.STRING)
    private ResultRow resultRow;
    private LocalDate closedOn;
    private Instant archivedAt;

    protected InformationRequest() {
    }

    /** @param enteredBy the clerk who registered it, or {@code Journal.CITIZEN} */
    InformationRequest(String caseNumber, RequestForm form, Reception reception, String enteredBy, Instant submittedAt) {
        this.caseNumber = caseNumber;
        this.state = RequestState.RECEIVED;
        this.applicant = new Applicant(form);
        this.subject = form.subject().strip();
        this.description = form.description().strip();
        this.provisionForm = form.provisionForm();
        this.deliveryWay = form.deliveryWay();
        this.help = form.help();
        this.medium = reception.medium();
        this.arrivedOn = reception.arrivedOn();
        this.confirmedOn = reception.confirmedOn();
        this.enteredBy = enteredBy;
        this.submittedAt = submittedAt;
    }

    /** Fixes the day of receipt, once: every period counts from it (条例 第三十一条). */
    void fixReceipt(LocalDate confirmed) {
        requireState(RequestState.RECEIVED);
        confirmedOn = confirmed == null ? confirmedOn : confirmed;
        receivedOn = ReceiptDate.of(reception()).orElseThrow(() -> new IllegalStateException(caseNumber + " is not confirmed"));
    }

    void accept() {
        move(RequestState.ACCEPTED, RequestState.RECEIVED, RequestState.CORRECTING);
    }

    /** The applicant has to be told what is missing (条例 第三十条). */
    void beginCorrection() {
        move(RequestState.CORRECTING, RequestState.RECEIVED);
    }

    void askCorrection(String items, int days) {
        requireState(RequestState.CORRECTING);
        correctionItems = items;
        correctionDays = days;
    }

    /** The last day for the correction, as the notice tells it. */
    void correctUntil(LocalDate day) {
        requireState(RequestState.CORRECTING);
        correctionUntil = day;
    }

    /** The notice counts as sent: now it is the applicant's turn. */
    void correctionAsked(LocalDate sentOn) {
        move(RequestState.AWAITING_CORRECTION, RequestState.CORRECTING);
        correctionAskedOn = sentOn;
    }

    /** The applicant has corrected; the period of reply runs from this day (条例 第三十条). */
    void correct(String text, LocalDate on) {
        move(RequestState.ACCEPTED, RequestState.AWAITING_CORRECTION);
        correction = text;
        correctedOn = on;
    }

    void proveIdentity(IdType type, String number) {
        applicant.prove(type, number);
    }

    void abandon(LocalDate on) {
        move(RequestState.ABANDONED, RequestState.AWAITING_CORRECTION);
        close(ResultRow.OTHER_NOT_CORRECTED, on);
    }

    void assign(String unit) {
        move(RequestState.IN_PROGRESS, RequestState.ACCEPTED);
        unitCode = unit;
    }

    /** The unit says that it is not its matter. */
    void sendBack() {
        move(RequestState.ACCEPTED, RequestState.IN_PROGRESS);
    }

    void consultThirdParty() {
        move(RequestState.CONSULTING, RequestState.IN_PROGRESS);
    }

    void resume() {
        move(RequestState.IN_PROGRESS, RequestState.CONSULTING);
    }

    void handInReply() {
        move(RequestState.IN_REVIEW, RequestState.IN_PROGRESS);
    }

    void returnToDrafter() {
        move(RequestState.IN_PROGRESS, RequestState.IN_REVIEW);
    }

    /** The reply has its signature, or is given on the spot: it may leave the house. */
    void sign() {
        move(RequestState.SIGNED, RequestState.IN_REVIEW, RequestState.RECEIVED);
    }

    /** The reply counts as sent. */
    void reply(ResultRow row, LocalDate sentOn) {
        move(RequestState.REPLIED, RequestState.SIGNED);
        close(row, sentOn);
    }

    /** The applicant wants no answer any more; possible until the reply has been sent. */
    void withdraw(String note, LocalDate on) {
        if (state.closed()) {
            throw new IllegalStateException("Request %s is %s".formatted(caseNumber, state));
        }
        state = RequestState.WITHDRAWN;
        withdrawalNote = note;
        close(ResultRow.OTHER, on);
    }

    void archive(Instant at) {
        requireState(RequestState.REPLIED, RequestState.ABANDONED, RequestState.WITHDRAWN);
        archivedAt = at;
    }

    private void close(ResultRow row, LocalDate on) {
        resultRow = row;
        closedOn = on;
    }

    private void move(RequestState next, RequestState... from) {
        requireState(from);
        state = next;
    }

    private void requireState(RequestState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("Request %s is %s, not one of %s".formatted(caseNumber, state, List.of(allowed)));
        }
    }

    /** @return how it came in, as raw facts */
    public Reception reception() {
        return new Reception(medium, arrivedOn, confirmedOn);
    }

    /** @return a name for task lists, messages and pages that says nothing about who applies for what */
    public String title() {
        return "政府信息公开申请（%s，%s）".formatted(applicant.getKind().title(), medium.title());
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public RequestState getState() {
        return state;
    }

    public Applicant getApplicant() {
        return applicant;
    }

    public String getSubject() {
        return subject;
    }

    public String getDescription() {
        return description;
    }

    public ProvisionForm getProvisionForm() {
        return provisionForm;
    }

    public DeliveryWay getDeliveryWay() {
        return deliveryWay;
    }

    public HelpNeed getHelp() {
        return help;
    }

    public Medium getMedium() {
        return medium;
    }

    public LocalDate getArrivedOn() {
        return arrivedOn;
    }

    /** @return the day the office confirmed it with the applicant, null before or where none is needed */
    public LocalDate getConfirmedOn() {
        return confirmedOn;
    }

    /** @return the day of receipt, null before registration */
    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    /** @return the clerk who entered it, or {@code Journal.CITIZEN} */
    public String getEnteredBy() {
        return enteredBy;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** @return the unit that handles it, null before it was assigned */
    public String getUnitCode() {
        return unitCode;
    }

    public String getCorrectionItems() {
        return correctionItems;
    }

    public Integer getCorrectionDays() {
        return correctionDays;
    }

    /** @return the last day for the correction as the applicant was told, null before */
    public LocalDate getCorrectionUntil() {
        return correctionUntil;
    }

    /** @return the day the correction notice counts as sent, null when there was none */
    public LocalDate getCorrectionAskedOn() {
        return correctionAskedOn;
    }

    public String getCorrection() {
        return correction;
    }

    public LocalDate getCorrectedOn() {
        return correctedOn;
    }

    /** @return why, or how, the applicant took it back; null when nothing was said */
    public String getWithdrawalNote() {
        return withdrawalNote;
    }

    /** @return where it counts in the annual report, null while it is open */
    public ResultRow getResultRow() {
        return resultRow;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
