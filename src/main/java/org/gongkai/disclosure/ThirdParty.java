package org.gongkai.disclosure;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gongkai.citizen.SealedText;
import org.gongkai.letter.DeliveryWay;

/** Somebody whose trade secret or privacy the information touches, and what he, she or it answered (条例 第三十二条). */
@Entity
@Table(name = "disclosure_third_party")
public class ThirdParty {
    /** What a third party says, or that it said nothing in its time. */
    public enum Answer {
        CONSENT("同意公开"),
        OBJECTION("不同意公开"),
        SILENCE("逾期未答复");

        private final String title;

        Answer(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What of it the information touches (条例 第十五条). */
    public enum Interest {
        TRADE_SECRET("商业秘密"),
        PRIVACY("个人隐私"),
        BOTH("商业秘密、个人隐私");

        private final String title;

        Interest(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    private int number;
    @Convert(converter = SealedText.class)
    private String name;
    @Convert(converter = SealedText.class)
    private String address;
    @Convert(converter = SealedText.class)
    private String email;
    @Enumerated(EnumType.STRING)
    private DeliveryWay way;
    @Convert(converter = SealedText.class)
    private String concern;
    @Enumerated(EnumType.STRING)
    private Interest interest;
    private LocalDate sentOn;
    private LocalDate receivedOn;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private LocalDate answeredOn;
    @Convert(converter = SealedText.class)
    private String reason;

    protected ThirdParty() {
    }

    ThirdParty(String caseNumber, int number, String name, String address, String email, DeliveryWay way, String concern, Interest interest) {
        this.caseNumber = caseNumber;
        this.number = number;
        this.name = name;
        this.address = address;
        this.email = email;
        this.way = way;
        this.concern = concern;
        this.interest = interest;
    }

    /** The inquiry counts as sent; whoever is handed it or gets it by e-mail has received it the same day. */
    void sent(LocalDate day, DeliveryWay really) {
        sentOn = day;
        if (receivedOn == null && really != DeliveryWay.POST) {
            receivedOn = day;
        }
    }

    void received(LocalDate day) {
        receivedOn = day;
    }

    void answer(Answer given, LocalDate on, String why) {
        answer = given;
        answeredOn = on;
        reason = why;
    }

    /** @return who it is within the case, for letters */
    String party() {
        return "third-party-" + number;
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getEmail() {
        return email;
    }

    public DeliveryWay getWay() {
        return way;
    }

    /** @return what of the information concerns it */
    public String getConcern() {
        return concern;
    }

    public Interest getInterest() {
        return interest;
    }

    /** @return the day the inquiry counts as sent, null before */
    public LocalDate getSentOn() {
        return sentOn;
    }

    /** @return the day its 15 working days count from, null as long as it is unknown */
    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    /** @return null as long as it may still answer */
    public Answer getAnswer() {
        return answer;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public String getReason() {
        return reason;
    }
}
