package org.gongkai.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.gongkai.citizen.Masks;
import org.gongkai.citizen.SealedText;
import org.gongkai.letter.DeliveryWay;

/** Who complains, sealed in the database; of somebody who does not want to be known there is nothing. */
@Embeddable
public class Complainant {

    private boolean anonymous;
    @Column(name = "complainant")
    @Convert(converter = SealedText.class)
    private String name;
    @Convert(converter = SealedText.class)
    private String contact;
    @Convert(converter = SealedText.class)
    private String email;
    @Convert(converter = SealedText.class)
    private String address;
    @Enumerated(EnumType.STRING)
    private DeliveryWay deliveryWay;

    protected Complainant() {
    }

    static Complainant of(Submission submission) {
        var complainant = new Complainant();
        complainant.anonymous = submission.anonymous();
        complainant.deliveryWay = DeliveryWay.PORTAL;
        if (!submission.anonymous()) {
            complainant.name = submission.name();
            complainant.contact = submission.contact();
            complainant.email = submission.email();
            complainant.address = submission.address();
            complainant.deliveryWay = submission.deliveryWay();
        }
        return complainant;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    /** @return null when anonymous */
    public String getName() {
        return name;
    }

    public String getContact() {
        return contact;
    }

    public String getEmail() {
        return email;
    }

    public String getAddress() {
        return address;
    }

    /** @return how the answer is to come; without a name it is kept on the portal, for whoever has the code */
    public DeliveryWay getDeliveryWay() {
        return deliveryWay;
    }

    /** @return enough of the name to recognise it in a list */
    public String maskedName() {
        return anonymous ? "匿名" : Masks.name(name);
    }

    public String maskedContact() {
        if (contact == null) {
            return null;
        }
        return contact.contains("@") ? Masks.email(contact) : Masks.phone(contact);
    }
}
