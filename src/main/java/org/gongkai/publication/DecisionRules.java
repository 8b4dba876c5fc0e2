package org.gongkai.publication;

import java.util.regex.Pattern;

import org.gongkai.problem.InputCheck;
import org.springframework.stereotype.Component;

/**
 * what the public is heard about first does not even set out on its way before. Whether a consultation or
 * a hearing has come to its end is known in their own rooms.
 */
@Component
class DecisionRules {

    private static final Pattern CONSULTATION = Pattern.compile("ZQ-\\d{4}-\\d{5,7}");
    private static final Pattern HEARING = Pattern.compile("TZ-\\d{4}-\\d{5,7}");

    private final Gates gates;

    DecisionRules(Gates gates) {
        this.gates = gates;
    }

    /**
     * Notes what stands in the way of an item that is handed in.
     *
     * @param caseNumber null when it is handed in for the first time
     * @param announces the case it speaks for, or null
     */
    void check(InputCheck check, String caseNumber, Draft draft, AnnouncedCase announces) {
        var item = OutgoingItem.of(caseNumber, draft, announces);
        announcement(check, draft, announces);
        var readable = fits(item.consultation(), CONSULTATION) && fits(item.hearing(), HEARING);
        check.require(fits(item.consultation(), CONSULTATION), "consultation", "征求意见的案件编号应形如 ZQ-2026-00001，请核对。")
                .require(fits(item.hearing(), HEARING), "hearing", "听证的案件编号应形如 TZ-2026-00001，请核对。");
        if (readable && item.unit() != null && item.body() != null) {
            gates.objections(item).forEach(objection -> check.require(false, objection.field(), objection.sentence()));
        }
    }

    /** What speaks for a case to the public is for the public, however its author revises it. */
    private static void announcement(InputCheck check, Draft draft, AnnouncedCase announces) {
        check.require(announces == null || draft.proactive(), "disclosure", "本稿是案件的公告，必须主动公开；不再公布的，请撤回稿件。")
                .require(announces == null || draft.category() == null || !draft.category().internal(), "category",
                        "本稿是案件的公告，须选择对外公开的类别。");
    }

    private static boolean fits(String number, Pattern form) {
        return number == null || form.matcher(number).matches();
    }
}
