package org.gongkai.disclosure.web;

import java.util.List;

import org.gongkai.citizen.IdType;
import org.gongkai.disclosure.ApplicantKind;
import org.gongkai.disclosure.HelpNeed;
import org.gongkai.disclosure.ProvisionForm;
import org.gongkai.disclosure.RequestForm;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.problem.Typed;

/** A request as it was typed on a page: all text, so that it can be shown again beside what is wrong with it. */
record RequestPageForm(String applicantKind, String name, String idType, String idNumber, String phone, String email, String address,
        String subject, String description, String provisionForm, String deliveryWay, String help, Boolean informed) {

    /** The fields in the order of the page. */
    static final List<String> ORDER = List.of("medium", "arrivedOn", "confirmedOn", "applicantKind", "name", "idType", "idNumber", "phone",
            "email", "address", "subject", "description", "files", "provisionForm", "deliveryWay", "help", "informed");

    RequestPageForm {
        informed = Boolean.TRUE.equals(informed);
        description = Typed.lines(description);
    }

    /** @return an empty form with what is usual already chosen */
    static RequestPageForm empty() {
        return new RequestPageForm(ApplicantKind.NATURAL_PERSON.name(), null, IdType.RESIDENT_ID.name(), null, null, null, null, null, null,
                ProvisionForm.ELECTRONIC.name(), DeliveryWay.PORTAL.name(), HelpNeed.NONE.name(), false);
    }

    RequestForm toForm() {
        return new RequestForm(Typed.constant(ApplicantKind.class, applicantKind), name, Typed.constant(IdType.class, idType), idNumber, phone,
                email, address, subject, description, Typed.constant(ProvisionForm.class, provisionForm),
                Typed.constant(DeliveryWay.class, deliveryWay), Typed.constant(HelpNeed.class, help));
    }

    /** What somebody typed stays out of any log. */
    @Override
    public String toString() {
        return "RequestPageForm[" + applicantKind + "]";
    }
}
