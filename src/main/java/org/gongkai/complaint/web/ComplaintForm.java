package org.gongkai.complaint.web;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.complaint.Arrival;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.ComplaintMedium;
import org.gongkai.complaint.Submission;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.problem.Typed;

/** The form of a complaint as it was typed, so that it can be shown again beside what is wrong with it. */
record ComplaintForm(String kind, Boolean anonymous, String name, String contact, String against, String accusedPerson, String description,
        String deliveryWay, String email, String address, String medium, String receivedOn) {

    /** The fields in the order of the page. */
    static final List<String> ORDER = List.of("medium", "receivedOn", "kind", "against", "accusedPerson", "description", "files", "anonymous", "name",
            "contact", "deliveryWay", "email", "address");

    ComplaintForm {
        // A box that is not ticked is not sent at all.
        anonymous = Boolean.TRUE.equals(anonymous);
        description = Typed.lines(description);
        deliveryWay = deliveryWay == null ? DeliveryWay.PORTAL.name() : deliveryWay;
    }

    static ComplaintForm empty(LocalDate today) {
        return new ComplaintForm(null, false, null, null, null, null, null, null, null, null, null, today.toString());
    }

    Submission toSubmission() {
        return new Submission(Typed.constant(ComplaintKind.class, kind), anonymous, name, contact, against, accusedPerson, description,
                Typed.constant(DeliveryWay.class, deliveryWay), email, address);
    }

    Arrival toArrival() {
        return new Arrival(Typed.constant(ComplaintMedium.class, medium), Typed.date(receivedOn));
    }

    /** What somebody typed stays out of any log. */
    @Override
    public String toString() {
        return "ComplaintForm[" + kind + "]";
    }
}
