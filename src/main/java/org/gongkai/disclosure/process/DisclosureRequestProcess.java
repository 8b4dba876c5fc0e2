package org.gongkai.disclosure.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.disclosure.InformationRequest;
import org.gongkai.disclosure.RequestFlow.News;
import org.gongkai.disclosure.RequestOutcome;
import org.gongkai.engine.CaseVariables;
import org.gongkai.engine.ProcessVariable;

/** The contract with the diagram {@code disclosure-request}: its key, its variable and its messages. */
final class DisclosureRequestProcess {
    static final String KEY = "disclosure-request";
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

    private DisclosureRequestProcess() {
    }

    /** @return the word as gateways read it, e.g. {@code on-the-spot} */
    static String word(RequestOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String message(News news) {
        return switch (news) {
            case CORRECTION_RECEIVED -> "correctionReceived";
            case WITHDRAWN -> "requestWithdrawn";
            case EXTENSION_REQUESTED -> "extensionRequested";
            case CORRECTION_NOTICE_SENT -> "correctionNoticeSent";
            case INQUIRY_SENT -> "inquirySent";
            case EXTENSION_NOTICE_SENT -> "extensionNoticeSent";
            case THIRD_PARTY_DECISION_SENT -> "thirdPartyDecisionSent";
            case REPLY_SENT -> "replySent";
            case ABANDONMENT_SENT -> "abandonmentSent";
        };
    }

    /** @return whether the news is that the letters of a step have gone */
    static boolean isSending(News news) {
        return switch (news) {
            case CORRECTION_RECEIVED, WITHDRAWN, EXTENSION_REQUESTED -> false;
            default -> true;
        };
    }

    /** @return the facts that candidate groups and task lists read; nothing of what the applicant wrote */
    static Map<String, Object> facts(InformationRequest request, String unitCode, String unitName) {
        Map<String, Object> facts = new HashMap<>();
        CaseVariables.CASE_TITLE.put(facts, CaseVariables.plain(request.title()));
        CaseVariables.UNIT.put(facts, unitCode);
        CaseVariables.UNIT_NAME.put(facts, unitName);
        return facts;
    }
}
