package org.gongkai.complaint;

import java.util.Optional;

import org.gongkai.letter.Addressee;
import org.gongkai.letter.PortalReader;
import org.gongkai.letter.PortalReaders;
import org.gongkai.notification.Contact;
import org.springframework.stereotype.Component;

/**
 * Where a complainant is told that a letter lies on the portal. Others look at a telephone: a text message does not say
 * that it is about a complaint. Who is anonymous left nothing, and who took it back is not written to any more.
 */
@Component
class ComplainantContact implements PortalReaders {

    private final Complaints complaints;

    ComplainantContact(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public Optional<PortalReader> find(String caseNumber, String party) {
        return complaints.findById(caseNumber).filter(complaint -> Addressee.APPLICANT.equals(party) && complaint.getWithdrawnAt() == null)
                .map(complaint -> new PortalReader(contact(complaint.getComplainant()), caseNumber, "反映事项", "查询办理结果"));
    }

    /** The contact is an address or a number, whatever was at hand. */
    private static Contact contact(Complainant complainant) {
        return new Contact(complainant.getEmail() == null ? complainant.getContact() : complainant.getEmail(), complainant.getContact());
    }
}
