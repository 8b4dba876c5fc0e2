package org.gongkai.complaint;

import org.gongkai.letter.DeliveryWay;

/**
 * A complaint as a citizen hands it in.
 *
 * @param anonymous whether nothing about the person is told or kept
 * @param name of the person or organisation, null when anonymous
 * @param contact phone number or e-mail address, null when anonymous
 * @param against the code of the unit complained about, null when unknown
 * @param accusedPerson names or posts of those complained about, as far as known
 * @param deliveryWay how the answer is to come; null means on the portal
 * @param email for an answer by e-mail
 * @param address for an answer by post
 */
public record Submission(ComplaintKind kind, boolean anonymous, String name, String contact, String against, String accusedPerson,
        String description, DeliveryWay deliveryWay, String email, String address) {

    /** What is not said means: no name is no anonymity, the portal is the way. Blank means nothing. */
    public Submission {
        name = blankToNull(name);
        contact = blankToNull(contact);
        against = blankToNull(against);
        accusedPerson = blankToNull(accusedPerson);
        email = blankToNull(email);
        address = blankToNull(address);
        deliveryWay = deliveryWay == null ? DeliveryWay.PORTAL : deliveryWay;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What a citizen wrote stays out of any log. */
    @Override
    public String toString() {
        return "Submission[" + kind + "]";
    }
}
