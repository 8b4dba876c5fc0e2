package org.gongkai.disclosure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.engine.TaskStep;
import org.gongkai.letter.LetterKind;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Role;

/** The steps of a request, each with what its form asks and the states it can wait in. */
public enum RequestStep implements TaskStep {
    REGISTER("userTask_register", "登记申请", RequestState.RECEIVED),
    REQUEST_CORRECTION("userTask_requestCorrection", "告知补正", RequestState.CORRECTING),
    DELIVER_CORRECTION("userTask_deliverCorrection", "送达补正告知书", RequestState.CORRECTING),
    AWAIT_CORRECTION("userTask_awaitCorrection", "登记补正材料", RequestState.AWAITING_CORRECTION),
    CONFIRM_ABANDONMENT("userTask_confirmAbandonment", "核实逾期未补正", RequestState.AWAITING_CORRECTION),
    DELIVER_ABANDONMENT("userTask_deliverAbandonment", "送达终止办理告知书", RequestState.ABANDONED),
    ASSIGN("userTask_assign", "分办", RequestState.ACCEPTED),
    DRAFT("userTask_draftReply", "起草答复", RequestState.IN_PROGRESS),
    CONSULT("userTask_consultThirdParty", "征求第三方意见", RequestState.IN_PROGRESS),
    DELIVER_INQUIRY("userTask_deliverInquiry", "送达征求意见书", RequestState.CONSULTING),
    RECORD_OPINION("userTask_recordThirdPartyOpinion", "登记第三方意见", RequestState.CONSULTING),
    APPROVE_EXTENSION("userTask_approveExtension", "审批延期", RequestState.ACCEPTED, RequestState.IN_PROGRESS, RequestState.CONSULTING, RequestState.IN_REVIEW, RequestState.SIGNED),
    CONSENT_EXTENSION("userTask_consentExtension", "同意延期", RequestState.ACCEPTED, RequestState.IN_PROGRESS, RequestState.CONSULTING, RequestState.IN_REVIEW, RequestState.SIGNED),
    DELIVER_EXTENSION("userTask_deliverExtension", "送达延期答复告知书", RequestState.ACCEPTED, RequestState.IN_PROGRESS, RequestState.CONSULTING, RequestState.IN_REVIEW, RequestState.SIGNED),
    SECTION_REVIEW("userTask_sectionReview", "科室审核", RequestState.IN_REVIEW),
    LEADER_REVIEW("userTask_leaderReview", "分管领导审阅", RequestState.IN_REVIEW),
    SIGN("userTask_signReply", "签发答复", RequestState.IN_REVIEW),
    DELIVER_DECISION("userTask_deliverDecision", "送达第三方告知书", RequestState.SIGNED),
    DELIVER("userTask_deliver", "送达答复", RequestState.SIGNED),
    ARCHIVE("userTask_archive", "归档", RequestState.REPLIED, RequestState.ABANDONED, RequestState.WITHDRAWN);

    /** How many third parties one inquiry may name. */
    static final int THIRD_PARTIES = 3;
    private static final Set<String> DELIVERY_KEYS = Set.of("letterNumber", "deliveryWay", "sentOn", "trackingNumber", "receivedOn", "receivedBy");
    private final String taskKey;
    private final String title;
    private final Set<RequestState> states;

    RequestStep(String taskKey, String title, RequestState first, RequestState... more) {
        this.taskKey = taskKey;
        this.title = title;
        this.states = EnumSet.of(first, more);
    }

    @Override
    public String taskKey() {
        return taskKey;
    }

    @Override
    public String title() {
        return title;
    }

    /** @return whether the step can wait while a request is in this state; another one means that somebody was faster */
    boolean waitsIn(RequestState state) {
        return states.contains(state);
    }

    /** @return the letters whose sending this step records; empty for a step that records none */
    Set<LetterKind> delivers() {
        return switch (this) {
            case DELIVER_CORRECTION -> Set.of(LetterKind.CORRECTION_NOTICE);
            case DELIVER_ABANDONMENT -> Set.of(LetterKind.REQUEST_ABANDONED);
            case DELIVER_INQUIRY -> Set.of(LetterKind.THIRD_PARTY_INQUIRY);
            case DELIVER_EXTENSION -> Set.of(LetterKind.EXTENSION_NOTICE);
            case DELIVER_DECISION -> Set.of(LetterKind.THIRD_PARTY_DECISION);
            case DELIVER -> Set.of(LetterKind.REQUEST_REPLY);
            default -> Set.of();
        };
    }

    /** @return whether the secrecy of what would go out is asked (条例 第十七条) */
    boolean asksSecrecy() {
        return this == SECTION_REVIEW || this == LEADER_REVIEW;
    }

    @Override
    public Set<String> keys() {
        return switch (this) {
            case REGISTER -> Set.of("decision", "confirmedOn", "identityChecked", "opinion", "kind", "text", "access", "receivedBy");
            case REQUEST_CORRECTION -> Set.of("decision", "items", "correctionDays", "opinion");
            case AWAIT_CORRECTION -> Set.of("correction", "correctedOn", "idType", "idNumber");
            case CONFIRM_ABANDONMENT -> Set.of("decision", "opinion", "correction", "correctedOn", "idType", "idNumber");
            case ASSIGN -> Set.of("assignedUnit", "opinion");
            case DRAFT -> union(ReplyFields.KEYS, "decision", "opinion");
            case CONSULT -> union(numbered("name", "address", "email", "way"), "decision", "concern", "interest", "partyCount", "opinion");
            case RECORD_OPINION -> numbered("receivedOn", "answer", "answeredOn", "reason");
            case APPROVE_EXTENSION, CONSENT_EXTENSION, SIGN -> Set.of("decision", "opinion");
            case SECTION_REVIEW, LEADER_REVIEW -> Set.of("decision", "opinion", "secrecy");
            case ARCHIVE -> Set.of("archiveNote");
            default -> DELIVERY_KEYS;
        };
    }

    private static Set<String> numbered(String... names) {
        Set<String> keys = new HashSet<>();
        for (int number = 1; number <= THIRD_PARTIES; number++) {
            for (var name : names) {
                keys.add(name + number);
            }
        }
        return keys;
    }

    /** Whatever is delivered, the same is written down. */
    @Override
    public String form() {
        return keys().equals(DELIVERY_KEYS) ? DELIVER.formOfItsOwn() : formOfItsOwn();
    }

    private String formOfItsOwn() {
        return TaskStep.super.form();
    }

    private static Set<String> union(Set<String> keys, String... more) {
        Set<String> all = new HashSet<>(keys);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /**
     * The groups that may act on this step, the same that the diagram names as candidates.
     *
     * @param unit the unit that handles the request, null before it was assigned
     */
    Set<String> actors(String unit) {
        return switch (this) {
            case DRAFT -> Set.of(Groups.ofUnit(unit));
            case CONSULT, RECORD_OPINION -> Set.of(Groups.ofUnit(unit), Role.OPENNESS_OFFICE.id());
            case SECTION_REVIEW -> Set.of(Groups.headOf(unit));
            case LEADER_REVIEW, APPROVE_EXTENSION -> Set.of(Groups.leaderOf(unit));
            case CONSENT_EXTENSION -> Set.of(Role.OPENNESS_OFFICE_DIRECTOR.id());
            case SIGN -> Set.of(Role.BUREAU_HEAD.id());
            case ARCHIVE -> Set.of(Role.SUPERVISION_GROUP.id());
            default -> Set.of(Role.OPENNESS_OFFICE.id());
        };
    }

    /** @return as what somebody acts here, in Chinese */
    String capacity(String unitName) {
        return switch (this) {
            case DRAFT -> unitName + "承办人";
            case SECTION_REVIEW -> unitName + "负责人";
            case LEADER_REVIEW, APPROVE_EXTENSION -> unitName + "分管局领导";
            case CONSENT_EXTENSION -> "政务公开办主任";
            case SIGN -> "局长";
            case ARCHIVE -> "政务督导组";
            default -> "政务公开办";
        };
    }
}
