package org.gongkai.disclosure;

import org.gongkai.citizen.IdType;
import org.gongkai.letter.DeliveryWay;

/**
 * A request as it is handed in (条例 第二十九条): who applies with proof and contact, what is wanted, in which form and by which
 * way. Fields are null when nothing was written.
 *
 * @param subject title, document number or features of the information, one line, at most 200 characters
 * @param description what else helps to find it, at most 2000 characters
 * @param help the help needed in reading, hearing or seeing (第四十三条); null means none
 */
public record RequestForm(ApplicantKind applicantKind, String name, IdType idType, String idNumber, String phone, String email,
        String address, String subject, String description, ProvisionForm provisionForm, DeliveryWay deliveryWay, HelpNeed help) {
    public RequestForm {
        help = help == null ? HelpNeed.NONE : help;
    }

    /** What a citizen wrote stays out of any log. */
    @Override
    public String toString() {
        return "RequestForm[" + applicantKind + "]";
    }
}
