package org.gongkai.hearing.web;

import java.util.List;
import java.util.stream.IntStream;

import org.gongkai.citizen.IdType;
import org.gongkai.hearing.Application;
import org.gongkai.hearing.Side;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.problem.Typed;

/**
 * An application to take part as it was typed: all text, so that whatever somebody wrote can be shown again.
 *
 * @param side the place of the side in the announcement, counted from 1
 */
record ApplicationForm(String side, String name, String idType, String idNumber, String phone, String email, String address,
        String opinion, String deliveryWay, Boolean declarations) {

    /** The fields in the order of the page. */
    static final List<String> ORDER = List.of("application", "side", "opinion", "name", "idType", "idNumber", "phone", "deliveryWay", "email", "address",
            "declarations");

    ApplicationForm {
        // A box that is not ticked is not sent at all.
        declarations = Boolean.TRUE.equals(declarations);
        opinion = Typed.lines(opinion);
    }

    static ApplicationForm empty() {
        return new ApplicationForm(null, null, IdType.RESIDENT_ID.name(), null, null, null, null, null, null, false);
    }

    /** A side to choose; its name is its place, for an id must not have just any sign in it. */
    record SideChoice(String name, String title) {

        static List<SideChoice> of(List<Side> sides) {
            return IntStream.range(0, sides.size()).mapToObj(at -> new SideChoice(String.valueOf(at + 1),
                    "%s（%d 个名额）".formatted(sides.get(at).name(), sides.get(at).seats()))).toList();
        }
    }

    Application toApplication(List<Side> sides) {
        var place = side != null && side.matches("[1-9]\\d?") ? Integer.parseInt(side) : 0;
        return new Application(place >= 1 && place <= sides.size() ? sides.get(place - 1).name() : null, name, Typed.constant(IdType.class, idType), idNumber,
                phone, email, address, opinion, Typed.constant(DeliveryWay.class, deliveryWay), declarations);
    }

    /** Never the data themselves: a record's own text would put them into logs. */
    @Override
    public String toString() {
        return "ApplicationForm[side=%s]".formatted(side);
    }
}
