package org.gongkai.disclosure;

import java.util.Map;
import java.util.Optional;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.PortalReader;
import org.gongkai.letter.PortalReaders;
import org.gongkai.notification.CitizenMessages;
import org.gongkai.notification.Contact;
import org.gongkai.notification.MessageFields;
import org.springframework.stereotype.Component;

/**
 * Tells applicants who left an address that their request has arrived, and who it is that reads its letters on the portal.
 * Neither what was asked for nor the query code is in a message.
 */
@Component
class ApplicantMessages implements PortalReaders {
    private final InformationRequests requests;
    private final CitizenMessages messages;

    ApplicantMessages(InformationRequests requests, CitizenMessages messages) {
        this.requests = requests;
        this.messages = messages;
    }

    void received(InformationRequest request) {
        var number = request.getCaseNumber();
        messages.tell(number + ":received", number, contact(request), RequestTexts.RECEIVED, Map.of(MessageFields.NUMBER, number));
    }

    @Override
    public Optional<PortalReader> find(String caseNumber, String party) {
        return requests.findById(caseNumber).filter(request -> Addressee.APPLICANT.equals(party))
                .map(request -> new PortalReader(contact(request), caseNumber, "政府信息公开申请", "查询申请进度"));
    }

    private static Contact contact(InformationRequest request) {
        return new Contact(request.getApplicant().getEmail(), request.getApplicant().getPhone());
    }
}
