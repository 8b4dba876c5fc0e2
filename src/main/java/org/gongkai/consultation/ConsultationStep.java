package org.gongkai.consultation;

import java.util.Set;

import org.gongkai.engine.Decision;
import org.gongkai.engine.TaskStep;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Role;

/** The steps of a consultation, each with what its form asks. */
public enum ConsultationStep implements TaskStep {
    PREPARE("userTask_prepare", "准备征求意见", ConsultationState.PREPARING, Set.of(Decision.APPROVE, Decision.REJECT)),
    SUMMARISE("userTask_summarise", "整理意见", ConsultationState.SUMMARISING, Set.of()),
    REVIEW_SUMMARY("userTask_reviewSummary", "审核采纳情况", ConsultationState.SUMMARY_IN_REVIEW, Set.of(Decision.APPROVE, Decision.RETURN)),
    APPROVE_SUMMARY("userTask_approveSummary", "审定采纳情况", ConsultationState.SUMMARY_IN_REVIEW, Set.of(Decision.APPROVE, Decision.RETURN)),
    ARCHIVE("userTask_archive", "归档", ConsultationState.CONCLUDED, Set.of());

    private final String taskKey;
    private final String title;
    private final ConsultationState waitsIn;
    private final Set<Decision> decisions;

    ConsultationStep(String taskKey, String title, ConsultationState waitsIn, Set<Decision> decisions) {
        this.taskKey = taskKey;
        this.title = title;
        this.waitsIn = waitsIn;
        this.decisions = decisions;
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
        return switch (this) {
            case SUMMARISE -> Set.of("overview", "decision");
            case ARCHIVE -> Set.of("archiveNote", "decision");
            default -> Set.of("decision", "opinion");
        };
    }

    /** @return the state a consultation is in while this step waits; another one means that somebody was faster */
    ConsultationState waitsIn() {
        return waitsIn;
    }

    /** @return what may be decided here; empty for a step that records work done and decides nothing */
    Set<Decision> decisions() {
        return decisions;
    }

    /** @return the groups that may act on this step, the same that the diagram names */
    Set<String> actors(String unit) {
        return switch (this) {
            case PREPARE -> Set.of(Groups.ofUnit(unit), Role.OPENNESS_OFFICE.id());
            case SUMMARISE -> Set.of(Groups.ofUnit(unit));
            case REVIEW_SUMMARY -> Set.of(Groups.headOf(unit));
            case APPROVE_SUMMARY -> Set.of(Groups.leaderOf(unit));
            case ARCHIVE -> Set.of(Role.SUPERVISION_GROUP.id());
        };
    }

    /** @return as what somebody acts here, in Chinese */
    String capacity(String unitName) {
        return switch (this) {
            case PREPARE, SUMMARISE -> unitName + "承办人";
            case REVIEW_SUMMARY -> unitName + "负责人";
            case APPROVE_SUMMARY -> unitName + "分管局领导";
            case ARCHIVE -> Role.SUPERVISION_GROUP.title();
        };
    }
}
