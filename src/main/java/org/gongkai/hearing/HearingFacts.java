package org.gongkai.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseFacts;
import org.gongkai.citizen.IdType;
import org.gongkai.letter.DeliveryWay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A hearing in an export: what was heard, who applied and took part, the record and the report. */
@Component
@Transactional(readOnly = true)
class HearingFacts implements CaseFacts {

    record Public(LocalDate announcedOn, String announcementIndex, LocalDate listOn, String listIndex, String reportIndex, String cancelledIndex) {

        static Public of(Notices notices) {
            return new Public(notices.getAnnouncedOn(), notices.getAnnouncementIndex(), notices.getListOn(), notices.getListIndex(),
                    notices.getReportIndex(), notices.getCancelledIndex());
        }
    }

    record Recused(Officer office, String person, String replacedBy, RecusalGround ground, String reason, Instant recordedAt) {

        static Recused of(HearingRecusal one) {
            return new Recused(one.getOffice(), one.getPersonId(), one.getReplacedBy(), one.getGround(), one.getReason(), one.getRecordedAt());
        }
    }

    record Applied(int number, String side, ParticipantState state, ApplicationMedium medium, Instant appliedAt, String name, IdType idType, String idNumber,
            String phone, String email, String address, DeliveryWay deliveryWay, String opinion, Integer placeInSide, String unfitReason,
            LocalDate servedOn, Boolean attended, Boolean signedRecord, String refusalReason) {

        static Applied of(Participant one) {
            return new Applied(one.getNumber(), one.getSide(), one.getState(), one.getMedium(), one.getAppliedAt(), one.getName(), one.getIdType(),
                    one.getIdNumber(), one.getPhone(), one.getEmail(), one.getAddress(), one.getDeliveryWay(), one.getOpinion(), one.getPlaceInSide(),
                    one.getUnfitReason(), one.getServedOn(), one.getAttended(), one.getSignedRecord(), one.getRefusalReason());
        }
    }

    /** @param text what was said and by whom, so only in full */
    record Minutes(String text, String hash) {
    }

    record Heard(Matter matter, Schedule schedule, List<Side> sides, SelectionMethod method, String methodNote, String lotSeed, String contact,
            String preparer, String host, String recorder, Instant proposedAt, String changeReason, Public notices, List<Recused> recusals,
            List<String> materials, int applications, List<Applied> participants, String absentSides, Minutes record, HearingReport report,
            String reportWriter) {
    }

    private final Hearings hearings;
    private final Participants participants;
    private final HearingRecusals recusals;

    HearingFacts(Hearings hearings, Participants participants, HearingRecusals recusals) {
        this.hearings = hearings;
        this.participants = participants;
        this.recusals = recusals;
    }

    @Override
    public Optional<Facts> of(String caseNumber, boolean full) {
        return hearings.findById(caseNumber).map(hearing -> new Facts("hearing", facts(hearing, full)));
    }

    private Heard facts(Hearing hearing, boolean full) {
        var number = hearing.getCaseNumber();
        var applied = participants.findByCaseNumberOrderByNumber(number).stream().map(Applied::of).toList();
        return new Heard(hearing.getMatter(), hearing.getSchedule(), List.copyOf(hearing.getSides()), hearing.getMethod(), hearing.getMethodNote(),
                hearing.getLotSeed(), hearing.getContact(), hearing.getPreparerId(), hearing.getHostId(), hearing.getRecorderId(), hearing.getProposedAt(),
                hearing.getChangeReason(), Public.of(hearing.getNotices()),
                recusals.findByCaseNumberOrderById(number).stream().map(Recused::of).toList(), List.copyOf(hearing.getMaterials()), applied.size(),
                full ? applied : null, hearing.getAbsentSides(),
                hearing.getRecordHash() == null ? null : new Minutes(full ? hearing.getRecordText() : null, hearing.getRecordHash()),
                hearing.getReport(), hearing.getReportWriterId());
    }
}
