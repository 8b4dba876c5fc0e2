package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterOrder;
import org.gongkai.letter.Letters;
import org.springframework.stereotype.Component;

/** The letters of a request: to whom, which way, and what their templates read. */
@Component
class RequestLetters {
    private final Letters letters;
    private final DeadlineKeeping deadlines;
    private final CorrectionPeriod corrections;
    private final ReplyWords words;

    RequestLetters(Letters letters, DeadlineKeeping deadlines, CorrectionPeriod corrections, ReplyWords words) {
        this.letters = letters;
        this.deadlines = deadlines;
        this.corrections = corrections;
        this.words = words;
    }

    /** The receipt, where it reaches the applicant by itself; nobody is sent to the post office for it. */
    void receipt(InformationRequest request, String issuedBy) {
        if (request.getDeliveryWay() == DeliveryWay.PORTAL || request.getDeliveryWay() == DeliveryWay.EMAIL) {
            var clock = deadlines.find(request.getCaseNumber(), DeadlineKind.REPLY).orElseThrow();
            letters.issue(toApplicant(request, LetterKind.REQUEST_RECEIPT, issuedBy, Map.of("replyDue", clock.getInternalDue(),
                    "statutoryDue", clock.getStatutoryDue())));
        }
    }

    LetterOrder correctionNotice(InformationRequest request, String issuedBy) {
        return toApplicant(request, LetterKind.CORRECTION_NOTICE, issuedBy,
                Map.of("items", request.getCorrectionItems().lines().toList(), "correctUntil", request.getCorrectionUntil()));
    }

    LetterOrder abandonment(InformationRequest request, String issuedBy) {
        return toApplicant(request, LetterKind.REQUEST_ABANDONED, issuedBy,
                Map.of("noticedOn", request.getCorrectionAskedOn(), "correctUntil", corrections.of(request).until()));
    }

    LetterOrder inquiry(InformationRequest request, ThirdParty party, String issuedBy) {
        return to(request, party, LetterKind.THIRD_PARTY_INQUIRY, issuedBy,
                Map.of("information", party.getConcern(), "interest", party.getInterest().title()));
    }

    LetterOrder note(InformationRequest request, LocalDate inquiredOn, String issuedBy) {
        return toApplicant(request, LetterKind.THIRD_PARTY_NOTE, issuedBy, Map.of("inquiredOn", inquiredOn));
    }

    LetterOrder decision(InformationRequest request, ThirdParty party, ReplyDraft draft, String remedy, String issuedBy) {
        return to(request, party, LetterKind.THIRD_PARTY_DECISION, issuedBy, Map.of("inquiredOn", party.getSentOn(),
                "objectedOn", party.getAnsweredOn(), "information", party.getConcern(), "reason", draft.override(), "remedy", remedy));
    }

    LetterOrder extension(InformationRequest request, Extension extension, String issuedBy) {
        return toApplicant(request, LetterKind.EXTENSION_NOTICE, issuedBy, Map.of("previousDue", extension.getDueBefore(),
                "reason", extension.getReason(), "days", extension.getDays(), "newDue", extension.getDueAfter()));
    }

    /** @param way how it goes: as the applicant wishes, or handed over on the spot */
    LetterOrder reply(InformationRequest request, ReplyDraft draft, ReplyTerms terms, DeliveryWay way, String issuedBy) {
        var fields = words.fields(request, draft, terms);
        return order(request, applicant(request), LetterKind.REQUEST_REPLY, way, fields, draft.enclosures(), issuedBy);
    }

    private static LetterOrder toApplicant(InformationRequest request, LetterKind kind, String issuedBy, Map<String, Object> fields) {
        return order(request, applicant(request), kind, request.getDeliveryWay(), fields, List.of(), issuedBy);
    }

    private static LetterOrder to(InformationRequest request, ThirdParty party, LetterKind kind, String issuedBy, Map<String, Object> fields) {
        return new LetterOrder(request.getCaseNumber(), kind, new Addressee(party.party(), party.getName(), party.getAddress(), party.getEmail()),
                party.getWay(), fields, List.of(), issuedBy);
    }

    /** A third party is not told what the applicant asked for, nor who that is; everybody else is reminded of it. */
    private static LetterOrder order(InformationRequest request, Addressee addressee, LetterKind kind, DeliveryWay way,
            Map<String, Object> fields, List<String> enclosures, String issuedBy) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("receivedOn", request.getReceivedOn());
        all.put("subject", request.getSubject());
        return new LetterOrder(request.getCaseNumber(), kind, addressee, way, all, enclosures, issuedBy);
    }

    private static Addressee applicant(InformationRequest request) {
        var applicant = request.getApplicant();
        return new Addressee(Addressee.APPLICANT, applicant.getName(), applicant.getAddress(), applicant.getEmail());
    }
}
