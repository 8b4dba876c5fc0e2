package org.gongkai.hearing;

import org.gongkai.citizen.IdType;
import org.gongkai.citizen.IdentityCheck;
import org.gongkai.letter.DeliveryWay;

/**
 * An application to take part in a hearing, as it was typed.
 *
 * @param side one of the sides of the announcement
 * @param email required for delivery by e-mail, else may be null
 * @param address required for delivery by post, else may be null
 * @param opinion what he or she wants to say, in short
 * @param deliveryWay how invitation and materials shall arrive; null means {@link DeliveryWay#PORTAL}
 * @param declarations that what is written is true, and that name (masked) and side appear on the published list
 */
public record Application(String side, String name, IdType idType, String idNumber, String phone, String email, String address,
        String opinion, DeliveryWay deliveryWay, boolean declarations) {

    public Application {
        side = stripped(side);
        name = stripped(name);
        idNumber = IdentityCheck.normaliseId(idNumber);
        phone = IdentityCheck.normalisePhone(phone);
        email = empty(IdentityCheck.normaliseEmail(email));
        address = empty(address);
        opinion = stripped(opinion);
        deliveryWay = deliveryWay == null ? DeliveryWay.PORTAL : deliveryWay;
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Never the data themselves: a record's own text would put them into logs. */
    @Override
    public String toString() {
        return "Application[side=%s, way=%s]".formatted(side, deliveryWay);
    }
}
