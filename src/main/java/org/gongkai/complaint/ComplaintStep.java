package org.gongkai.complaint;

import java.util.EnumSet;
import java.util.Set;

import org.gongkai.engine.TaskStep;

/** The steps of a complaint. */
public enum ComplaintStep implements TaskStep {
    ACCEPT("userTask_accept", "决定是否受理", Set.of("decision", "opinion", "ground", "elsewhere", "against", "petition")),
    INVESTIGATE("userTask_investigate", "组织调查处理", Set.of("findings", "measures", "result", "accountability", "decision", "opinion")),
    DRAFT("userTask_draftReply", "起草书面答复", Set.of("findings", "measures", "decision", "opinion")),
    APPROVE("userTask_approveReply", "审签答复", Set.of("decision", "opinion")),
    DELIVER("userTask_deliver", "送达文书", Set.of("deliveryWay", "sentOn", "trackingNumber", "receivedOn", "receivedBy", "decision", "opinion")),
    REVIEW_WITHDRAWAL("userTask_reviewWithdrawal", "决定撤回后是否继续", Set.of("decision", "opinion")),
    ARCHIVE("userTask_archive", "归档", Set.of("archiveNote", "decision", "opinion"));

    private final String taskKey;
    private final String title;
    private final Set<String> keys;

    ComplaintStep(String taskKey, String title, Set<String> keys) {
        this.taskKey = taskKey;
        this.title = title;
        this.keys = keys;
    }

    @Override
    public String taskKey() {
        return taskKey;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Set<String> keys() {
        return keys;
    }

    /** @return whether the step waits while a complaint is in this state; otherwise somebody was faster */
    boolean waitsIn(ComplaintState state) {
        return switch (this) {
            case ACCEPT -> state == ComplaintState.RECEIVED;
            case INVESTIGATE -> state == ComplaintState.INVESTIGATING;
            case DRAFT -> state == ComplaintState.DRAFTING;
            case APPROVE -> state == ComplaintState.APPROVING;
            case DELIVER -> state == ComplaintState.DELIVERING;
            case REVIEW_WITHDRAWAL -> !state.ended();
            case ARCHIVE -> EnumSet.of(ComplaintState.REPLIED, ComplaintState.WITHDRAWN, ComplaintState.CLOSED).contains(state);
        };
    }
}
