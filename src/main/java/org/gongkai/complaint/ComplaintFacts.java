package org.gongkai.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseFacts;
import org.gongkai.letter.DeliveryWay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A complaint in an export: what was complained of, what was found, and what the answer says. */
@Component
@Transactional(readOnly = true)
class ComplaintFacts implements CaseFacts {

    record Author(boolean anonymous, String name, String contact, String email, String address, DeliveryWay deliveryWay) {

        static Author of(Complainant who, boolean full) {
            return full || who.isAnonymous()
                    ? new Author(who.isAnonymous(), who.getName(), who.getContact(), who.getEmail(), who.getAddress(), who.getDeliveryWay())
                    : new Author(false, who.maskedName(), who.maskedContact(), null, null, who.getDeliveryWay());
        }
    }

    record Added(String note, int files, Instant addedAt) {
    }

    record Found(String findings, String measures, InvestigationResult result, boolean accountability, String recordedBy, String recordedName,
            Instant recordedAt) {

        static Found of(InvestigationRecord found) {
            return new Found(found.getFindings(), found.getMeasures(), found.getResult(), found.isAccountability(), found.getRecordedBy(),
                    found.getRecordedName(), found.getRecordedAt());
        }
    }

    record Answer(String findings, String measures, String contentHash, String writtenBy, String writtenName, Instant writtenAt) {

        static Answer of(ComplaintReply reply) {
            return new Answer(reply.getFindings(), reply.getMeasures(), reply.getContentHash(), reply.getWrittenBy(), reply.getWrittenName(),
                    reply.getWrittenAt());
        }
    }

    record Complained(ComplaintKind kind, boolean petition, String accusedUnit, String accusedPerson, ComplaintMedium medium, LocalDate receivedOn,
            String registeredBy, Instant registeredAt, Author complainant, String description, List<Added> supplements, boolean accepted,
            LocalDate decidedOn, RefusalGround refusalGround, String refusalElsewhere, List<Found> records, List<Answer> replies, LocalDate repliedOn,
            Instant withdrawnAt, String withdrawalReason) {
    }

    private final Complaints complaints;
    private final ComplaintSupplements supplements;
    private final InvestigationRecords records;
    private final ComplaintReplies replies;

    ComplaintFacts(Complaints complaints, ComplaintSupplements supplements, InvestigationRecords records, ComplaintReplies replies) {
        this.complaints = complaints;
        this.supplements = supplements;
        this.records = records;
        this.replies = replies;
    }

    @Override
    public Optional<Facts> of(String caseNumber, boolean full) {
        return complaints.findById(caseNumber).map(complaint -> new Facts("complaint", facts(complaint, full)));
    }

    private Complained facts(Complaint complaint, boolean full) {
        var number = complaint.getCaseNumber();
        return new Complained(complaint.getKind(), complaint.isPetition(), complaint.getAccusedUnit(), complaint.getAccusedPerson(), complaint.getMedium(),
                complaint.getReceivedOn(), complaint.getRegisteredBy(), complaint.getRegisteredAt(), Author.of(complaint.getComplainant(), full),
                complaint.getDescription(), supplements.findByCaseNumberOrderById(number).stream()
                        .map(one -> new Added(one.getNote(), one.getFiles(), one.getAddedAt())).toList(),
                complaint.isAccepted(), complaint.getDecidedOn(), complaint.getRefusalGround(), complaint.getRefusalElsewhere(),
                records.findByCaseNumberOrderByIdDesc(number).stream().map(Found::of).sorted(Comparator.comparing(Found::recordedAt)).toList(),
                full ? replies.findByCaseNumberOrderByIdDesc(number).stream().map(Answer::of).sorted(Comparator.comparing(Answer::writtenAt)).toList() : null,
                complaint.getRepliedOn(), complaint.getWithdrawnAt(), complaint.getWithdrawalReason());
    }
}
