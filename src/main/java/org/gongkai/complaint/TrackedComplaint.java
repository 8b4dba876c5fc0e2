package org.gongkai.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.citizen.ProgressStep;
import org.gongkai.deadline.Deadline;
import org.gongkai.letter.Letter;
import org.gongkai.workingday.OfficeClock;

/**
 * A complaint as the one who handed it in may follow it: how far it is, in plain words, and nothing about who handles it
 * or whom it is about.
 *
 * @param state where it stands, in plain words
 * @param next what comes next, in plain words
 * @param replyDue the last day for the written answer, null where none will come
 * @param provisional whether that day lies past the last loaded holiday notice
 * @param withdrawnOn null when it was not taken back
 * @param open whether it can still be taken back and added to
 * @param letters the letters that can be read, oldest first
 */
public record TrackedComplaint(String caseNumber, ComplaintKind kind, boolean anonymous, String status, String state, String next,
        LocalDate receivedOn, LocalDate replyDue, boolean provisional, LocalDate repliedOn, LocalDate withdrawnOn, boolean open,
        List<ProgressStep> steps, List<Letter> letters, List<ComplaintSupplement> supplements) {

    static TrackedComplaint of(Complaint complaint, Deadline deadline, List<Letter> letters, List<ComplaintSupplement> supplements) {
        var withdrawn = complaint.getWithdrawnAt() == null ? null : OfficeClock.dateOf(complaint.getWithdrawnAt());
        var counts = deadline != null && (complaint.getRepliedOn() != null || !complaint.getState().ended());
        return new TrackedComplaint(complaint.getCaseNumber(), complaint.getKind(), complaint.getComplainant().isAnonymous(),
                complaint.getState().name(), state(complaint), next(complaint), complaint.getReceivedOn(),
                counts ? deadline.getInternalDue() : null, counts && deadline.isProvisional(), complaint.getRepliedOn(),
                withdrawn, complaint.getState().open() && withdrawn == null, steps(complaint), letters, supplements);
    }

    /** @return what it is called on the page and in sentences */
    public String kindName() {
        return kind.title();
    }

    private static String state(Complaint complaint) {
        if (complaint.getRepliedOn() != null) {
            return complaint.isRefused() ? "已经书面告知不予受理" : "已经书面告知办理结果";
        }
        if (complaint.getWithdrawnAt() != null && complaint.getState().open()) {
            return "您已经撤回，是否继续调查由受理机关决定";
        }
        // Whether it is to be turned away is not said before it is signed.
        return complaint.getState().open() && complaint.isRefused() ? ComplaintState.RECEIVED.plainWords() : complaint.getState().plainWords();
    }

    private static String next(Complaint complaint) {
        return switch (complaint.getState()) {
            case RECEIVED -> "受理机关决定是否受理；受理的组织调查，不予受理的书面告知理由。";
            case INVESTIGATING -> "调查结束后形成书面答复。被反映的单位和人员不参与办理。";
            case DRAFTING, APPROVING -> "领导审签后书面告知您。";
            case APPROVED, DELIVERING -> "文书按您选择的方式送达。";
            case REPLIED -> "办理结束，文书可以在下面查看和下载。";
            case ARCHIVED -> "办理结束，材料已经归档。";
            case WITHDRAWN, CLOSED -> "不再办理。有新的情况可以重新提交。";
        };
    }

    private static List<ProgressStep> steps(Complaint complaint) {
        List<ProgressStep> steps = new ArrayList<>();
        steps.add(ProgressStep.done("登记", complaint.getReceivedOn() + " 收到"));
        var state = complaint.getState();
        var answered = complaint.getRepliedOn() != null;
        var ended = state.ended() && !answered;
        if (complaint.isAccepted()) {
            steps.add(ProgressStep.done("受理", complaint.getDecidedOn() + " 受理"));
            steps.add(state == ComplaintState.INVESTIGATING ? ProgressStep.current("调查处理", null)
                    : ended ? new ProgressStep("调查处理", ProgressStep.State.SKIPPED, "不再进行") : ProgressStep.done("调查处理", null));
        } else {
            steps.add(answered ? ProgressStep.done("受理", "不予受理")
                    : ended ? new ProgressStep("受理", ProgressStep.State.SKIPPED, "不再进行") : ProgressStep.current("受理", "正在决定是否受理"));
            steps.add(answered || ended ? new ProgressStep("调查处理", ProgressStep.State.SKIPPED, null) : ProgressStep.ahead("调查处理"));
        }
        steps.add(answered ? ProgressStep.done("书面告知", complaint.getRepliedOn() + " 送出")
                : ended ? new ProgressStep("书面告知", ProgressStep.State.SKIPPED, null)
                : complaint.isAccepted() && state != ComplaintState.INVESTIGATING ? ProgressStep.current("书面告知", null) : ProgressStep.ahead("书面告知"));
        return steps;
    }
}
