package org.gongkai.hearing;

import java.util.Set;

import org.gongkai.engine.TaskStep;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Role;

/** The steps of a hearing that people do, each with what its form asks. */
public enum HearingStep implements TaskStep {
    DECIDE("userTask_decideHearing", "决定举行听证", HearingState.PROPOSED, "decision", "opinion"),
    PREPARE("userTask_prepareHearing", "调整听证安排", HearingState.PREPARING, "decision", "heldOn", "startsAt", "place", "applicationsUntil", "opinion"),
    SELECT("userTask_selectParticipants", "产生听证参加人", HearingState.SELECTING, "decision", "participants", "absentSides", "opinion"),
    SERVE("userTask_serveMaterials", "送达听证材料", HearingState.MATERIALS, "decision", "participant", "deliveryWay", "sentOn", "trackingNumber",
            "receivedOn", "receivedBy", "opinion"),
    HOLD("userTask_holdHearing", "主持听证会", HearingState.READY, "decision", "attended", "checkOpen", "checkPresented", "checkDebated", "note", "opinion"),
    SIGN_RECORD("userTask_signRecord", "整理并签署听证笔录", HearingState.HELD, "recordText", "signed", "refusals"),
    WRITE_REPORT("userTask_writeReport", "起草听证报告", HearingState.RECORDED, "situation", "adopted", "notAdopted", "advice"),
    APPROVE_REPORT("userTask_approveReport", "审定听证报告", HearingState.REPORT_IN_REVIEW, "decision", "opinion"),
    ARCHIVE("userTask_archive", "归档", HearingState.REPORTED, "archiveNote");

    private final String taskKey;
    private final String title;
    private final HearingState waitsIn;
    private final Set<String> keys;

    HearingStep(String taskKey, String title, HearingState waitsIn, String... keys) {
        this.taskKey = taskKey;
        this.title = title;
        this.waitsIn = waitsIn;
        this.keys = Set.of(keys);
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

    /** @return the state a hearing is in while this step waits; another one means that somebody was faster */
    HearingState waitsIn() {
        return waitsIn;
    }

    /** @return the groups that may act on this step, the same that the diagram names; the two officers are asked by name besides */
    Set<String> actors(Hearing hearing) {
        var unit = hearing.getUnitCode();
        return switch (this) {
            case DECIDE, APPROVE_REPORT -> Set.of(Groups.leaderOf(unit));
            case PREPARE, SELECT, SERVE, WRITE_REPORT -> Set.of(Groups.ofUnit(unit), Role.HEARING_ORGANIZER.id(), Role.OPENNESS_OFFICE.id());
            case HOLD -> Set.of(Role.HEARING_HOST.id());
            case SIGN_RECORD -> Set.of(Role.HEARING_RECORDER.id(), Role.HEARING_ORGANIZER.id(), Role.BUREAU_OFFICE.id(), Role.OPENNESS_OFFICE.id());
            case ARCHIVE -> Set.of(Role.SUPERVISION_GROUP.id());
        };
    }
}
