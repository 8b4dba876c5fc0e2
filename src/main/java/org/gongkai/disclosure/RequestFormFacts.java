package org.gongkai.disclosure;

import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.organization.Organization;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a request show of its rows as they are when the form is opened; nothing that somebody typed. */
@Service
@Transactional(readOnly = true)
public class RequestFormFacts {
    private final Extensions extensions;
    private final ThirdParties parties;
    private final Organization organization;

    RequestFormFacts(Extensions extensions, ThirdParties parties, Organization organization) {
        this.extensions = extensions;
        this.parties = parties;
        this.organization = organization;
    }

    /** @return the facts by the name under which the form of this step reads them */
    public Map<String, Object> of(String caseNumber, RequestStep step) {
        return switch (step) {
            case ASSIGN -> Map.of("units", units());
            case APPROVE_EXTENSION, CONSENT_EXTENSION -> extension(caseNumber);
            case RECORD_OPINION -> Map.of("unanswered", unanswered(caseNumber));
            default -> Map.of();
        };
    }

    /** @return code=name;code=name, which the form takes apart: a list would need another data format in the engine */
    private String units() {
        return organization.units().stream().map(unit -> unit.code() + "=" + unit.name()).collect(Collectors.joining(";"));
    }

    private Map<String, Object> extension(String caseNumber) {
        return extensions.of(caseNumber).stream().filter(Extension::pending).findFirst().map(asked -> Map.<String, Object>of("extensionDays",
                asked.getDays(), "dueBefore", asked.getDueBefore().toString(), "dueAfter", asked.getDueAfter().toString())).orElse(Map.of());
    }

    /** @return the numbers of the third parties whose opinion is awaited, one after the other */
    private String unanswered(String caseNumber) {
        return parties.findByCaseNumberOrderByNumber(caseNumber).stream().filter(party -> party.getAnswer() == null)
                .map(party -> String.valueOf(party.getNumber())).collect(Collectors.joining());
    }
}
