package org.gongkai.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.gongkai.citizen.SealedText;
import org.gongkai.workingday.OfficeClock;

/** A letter as it was issued, with what is known of its way to the addressee. Its words never change. */
@Entity
@Table(name = "letter")
public class Letter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private LetterKind kind;
    private String number;
    private String party;
    @Convert(converter = SealedText.class)
    private String addresseeName;
    @Convert(converter = SealedText.class)
    private String postalAddress;
    @Convert(converter = SealedText.class)
    private String email;
    @Enumerated(EnumType.STRING)
    private DeliveryWay plannedWay;
    @Enumerated(EnumType.STRING)
    private DeliveryWay way;
    private Instant issuedAt;
    private String issuedBy;
    private String contentHash;
    private LocalDate sentOn;
    private String trackingNumber;
    private LocalDate receivedOn;
    @Convert(converter = SealedText.class)
    private String receivedBy;
    private String recordedBy;
    private Instant firstReadAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "letter_enclosure", joinColumns = @JoinColumn(name = "letter_id"))
    @OrderColumn(name = "position")
    private List<Enclosure> enclosures = new ArrayList<>();

    protected Letter() {
    }

    Letter(LetterOrder order, String number, List<Enclosure> enclosures, String contentHash, Instant issuedAt) {
        var addressee = order.addressee();
        this.caseNumber = order.caseNumber();
        this.kind = order.kind();
        this.number = number;
        this.party = addressee.party();
        this.addresseeName = addressee.name();
        this.postalAddress = addressee.postalAddress();
        this.email = addressee.email();
        this.plannedWay = order.way();
        this.way = order.way();
        this.issuedAt = issuedAt;
        this.issuedBy = order.issuedBy();
        this.enclosures.addAll(enclosures);
        this.contentHash = contentHash;
    }

    /** The letter went its planned way: it stands on the portal, or the mail server has accepted it. */
    void sent(LocalDate on) {
        requireUnsent();
        this.sentOn = on;
    }

    /** The letter was posted or handed over. */
    void delivered(DeliveryProof proof, String recorder) {
        requireUnsent();
        this.way = proof.way();
        this.sentOn = proof.sentOn();
        this.trackingNumber = proof.trackingNumber();
        this.receivedOn = proof.receivedOn();
        this.receivedBy = proof.receivedBy();
        this.recordedBy = recorder;
    }

    /** It is now known when the letter arrived. */
    void received(LocalDate on, String by) {
        if (sentOn == null || receivedOn != null) {
            throw new IllegalStateException("Letter %d cannot be received: sent %s, received %s".formatted(id, sentOn, receivedOn));
        }
        this.receivedOn = on;
        this.receivedBy = by == null ? receivedBy : by;
    }

    /** The addressee has opened the letter on the portal; only the first time counts. */
    void read(Instant at) {
        if (firstReadAt != null) {
            return;
        }
        this.firstReadAt = at;
        if (way == DeliveryWay.PORTAL) {
            this.receivedOn = OfficeClock.dateOf(at);
        }
    }

    private void requireUnsent() {
        if (sentOn != null) {
            throw new IllegalStateException("Letter %d was already sent on %s".formatted(id, sentOn));
        }
    }

    /** @return whether it counts as sent */
    public boolean isSent() {
        return sentOn != null;
    }

    /** @return the day it was issued, which is the date it bears */
    public LocalDate getIssuedOn() {
        return OfficeClock.dateOf(issuedAt);
    }

    public Long getId() {
        return id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public LetterKind getKind() {
        return kind;
    }

    /** @return e.g. 民公开复〔2026〕1号 */
    public String getNumber() {
        return number;
    }

    public String getParty() {
        return party;
    }

    public String getAddresseeName() {
        return addresseeName;
    }

    /** @return where it is posted to, null when no such address is known */
    public String getPostalAddress() {
        return postalAddress;
    }

    /** @return where it is mailed to, null when no such address is known */
    public String getEmail() {
        return email;
    }

    /** @return the way it was to go when it was issued */
    public DeliveryWay getPlannedWay() {
        return plannedWay;
    }

    /** @return the way it went or, as long as it was not sent, is to go */
    public DeliveryWay getWay() {
        return way;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    /** @return the account that caused it, {@code Journal.CITIZEN} or {@code Journal.SYSTEM} */
    public String getIssuedBy() {
        return issuedBy;
    }

    /** @return the day that counts as the day of sending, null as long as there is no proof of it */
    public LocalDate getSentOn() {
        return sentOn;
    }

    /** @return the post office's number, null when it was not posted */
    public String getTrackingNumber() {
        return trackingNumber;
    }

    /** @return the day it reached the addressee, null when unknown */
    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    /** @return who signed for it, null when unknown */
    public String getReceivedBy() {
        return receivedBy;
    }

    /** @return the account that recorded the delivery, null when nobody had to */
    public String getRecordedBy() {
        return recordedBy;
    }

    /** @return when the addressee first opened it on the portal, null when that has not happened */
    public Instant getFirstReadAt() {
        return firstReadAt;
    }

    /** @return how the PDF is called when it is saved: kind and number, no name of a person */
    public String getFileName() {
        return "%s（%s）.pdf".formatted(kind.title(), number);
    }

    /** @return what goes with it, in order */
    public List<Enclosure> getEnclosures() {
        return List.copyOf(enclosures);
    }

    /** @return SHA-256 of the PDF, lower-case hex */
    public String getContentHash() {
        return contentHash;
    }
}
