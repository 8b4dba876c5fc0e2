package org.gongkai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseFacts;
import org.gongkai.citizen.IdType;
import org.gongkai.disclosure.RequestSection.ApplicantView;
import org.gongkai.letter.DeliveryWay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A request in an export: who asked for what, and everything that was done about it until the reply. */
@Component
@Transactional(readOnly = true)
class RequestFacts implements CaseFacts {

    record Asker(ApplicantKind kind, IdType idType, ApplicantView identity) {
    }

    record Correcting(String items, Integer days, LocalDate askedOn, LocalDate until, boolean provisional, String text, LocalDate correctedOn) {

        static Correcting of(InformationRequest request, CorrectionPeriod.Until period) {
            return request.getCorrectionItems() == null ? null : new Correcting(request.getCorrectionItems(), request.getCorrectionDays(),
                    request.getCorrectionAskedOn(), period == null ? null : period.until(), period != null && period.provisional(), request.getCorrection(), request.getCorrectedOn());
        }
    }

    record Asked(int number, String name, ThirdParty.Interest interest, String concern, LocalDate sentOn, LocalDate receivedOn, ThirdParty.Answer answer,
            LocalDate answeredOn, String reason) {

        static Asked of(ThirdParty party, boolean full) {
            return new Asked(party.getNumber(), full ? party.getName() : null, party.getInterest(), full ? party.getConcern() : null, party.getSentOn(),
                    party.getReceivedOn(), party.getAnswer(), party.getAnsweredOn(), full ? party.getReason() : null);
        }
    }

    record Extended(int days, String reason, Extension.State state, String requestedBy, Instant requestedAt, String approvedBy, LocalDate dueBefore,
            LocalDate dueAfter) {

        static Extended of(Extension extension) {
            return new Extended(extension.getDays(), extension.getReason(), extension.getState(), extension.getRequestedBy(), extension.getRequestedAt(),
                    extension.getApprovedBy(), extension.getDueBefore(), extension.getDueAfter());
        }
    }

    /** @param words may name people, so only in full; others read the masked letter */
    record Replied(ReplyKind kind, ReasonCode reason, String draftedBy, Instant draftedAt, String contentHash, ReplyDraft words) {

        static Replied of(ReplyStore.Kept kept, boolean full) {
            var reply = kept.reply();
            return new Replied(reply.getKind(), reply.getReason(), reply.getDraftedBy(), reply.getDraftedAt(), reply.getContentHash(),
                    full ? kept.draft() : null);
        }
    }

    record Asking(Asker applicant, String subject, String description, ProvisionForm provisionForm, DeliveryWay deliveryWay, HelpNeed help, Medium medium,
            LocalDate arrivedOn, LocalDate confirmedOn, LocalDate receivedOn, String enteredBy, Instant submittedAt, String unit, Correcting correction,
            List<Asked> thirdParties, List<Extended> extensions, Replied reply, String withdrawalNote, ResultRow result, LocalDate closedOn) {
    }

    private final InformationRequests requests;
    private final ThirdParties parties;
    private final ExtensionRows extensions;
    private final ReplyStore replies;
    private final CorrectionPeriod corrections;

    RequestFacts(InformationRequests requests, ThirdParties parties, ExtensionRows extensions, ReplyStore replies, CorrectionPeriod corrections) {
        this.requests = requests;
        this.parties = parties;
        this.extensions = extensions;
        this.replies = replies;
        this.corrections = corrections;
    }

    @Override
    public Optional<Facts> of(String caseNumber, boolean full) {
        return requests.findById(caseNumber).map(request -> new Facts("request", facts(request, full)));
    }

    private Asking facts(InformationRequest request, boolean full) {
        var number = request.getCaseNumber();
        var who = request.getApplicant();
        return new Asking(new Asker(who.getKind(), who.getIdType(), ApplicantView.of(who, full)), request.getSubject(), request.getDescription(),
                request.getProvisionForm(), request.getDeliveryWay(), request.getHelp(), request.getMedium(), request.getArrivedOn(),
                request.getConfirmedOn(), request.getReceivedOn(), request.getEnteredBy(), request.getSubmittedAt(), request.getUnitCode(),
                Correcting.of(request, corrections.of(request)), parties.findByCaseNumberOrderByNumber(number).stream().map(party -> Asked.of(party, full)).toList(),
                extensions.findByCaseNumberOrderById(number).stream().map(Extended::of).toList(),
                replies.handedIn(number).map(kept -> Replied.of(kept, full)).orElse(null), full ? request.getWithdrawalNote() : null,
                request.getResultRow(), request.getClosedOn());
    }
}
