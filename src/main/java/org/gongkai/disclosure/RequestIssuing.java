package org.gongkai.disclosure;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.letter.Letters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters of a request when its process has come to them, and says whether they have gone already. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RequestIssuing {
    private final InformationRequests requests;
    private final CorrectionNotices corrections;
    private final ThirdPartyInquiries inquiries;
    private final ExtensionNotices extensions;
    private final Replying replying;
    private final Letters letters;
    private final RequestLetters orders;
    private final LetterDelivery delivery;

    RequestIssuing(InformationRequests requests, CorrectionNotices corrections, ThirdPartyInquiries inquiries, ExtensionNotices extensions,
            Replying replying, Letters letters, RequestLetters orders, LetterDelivery delivery) {
        this.requests = requests;
        this.corrections = corrections;
        this.inquiries = inquiries;
        this.extensions = extensions;
        this.replying = replying;
        this.letters = letters;
        this.orders = orders;
        this.delivery = delivery;
    }

    /** @return SENT or PENDING, as in every method here */
    public RequestOutcome correctionNotice(String caseNumber) {
        corrections.issue(caseNumber);
        return gone(caseNumber, RequestStep.DELIVER_CORRECTION);
    }

    public RequestOutcome abandonment(String caseNumber) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (request.getState() != RequestState.ABANDONED) {
            throw new IllegalStateException("Request %s is %s".formatted(caseNumber, request.getState()));
        }
        letters.issue(orders.abandonment(request, Journal.SYSTEM));
        return gone(caseNumber, RequestStep.DELIVER_ABANDONMENT);
    }

    public RequestOutcome inquiries(String caseNumber) {
        inquiries.issue(caseNumber);
        return gone(caseNumber, RequestStep.DELIVER_INQUIRY);
    }

    /** @return LAPSED as well, when the date has come */
    public RequestOutcome extensionNotice(String caseNumber) {
        return extensions.issue(caseNumber);
    }

    public RequestOutcome thirdPartyDecisions(String caseNumber) {
        replying.issueDecisions(caseNumber);
        return gone(caseNumber, RequestStep.DELIVER_DECISION);
    }

    public RequestOutcome reply(String caseNumber) {
        replying.issue(caseNumber);
        return gone(caseNumber, RequestStep.DELIVER);
    }

    private RequestOutcome gone(String caseNumber, RequestStep step) {
        return delivery.outcome(caseNumber, step.delivers());
    }
}
