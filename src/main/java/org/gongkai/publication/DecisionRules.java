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

    /** Notes what stands in the way of an item that is handed in. */
    void check(InputCheck check, OutgoingItem item) {
        var readable = fits(item.consultation(), CONSULTATION) && fits(item.hearing(), HEARING);
        check.require(fits(item.consultation(), CONSULTATION), "consultation", "征求意见的案件编号应形如 ZQ-2026-00001，请核对。")
                .require(fits(item.hearing(), HEARING), "hearing", "听证的案件编号应形如 TZ-2026-00001，请核对。");
        if (readable && item.unit() != null && item.body() != null) {
            gates.objections(item).forEach(objection -> check.require(false, objection.field(), objection.sentence()));
        }
    }

    private static boolean fits(String number, Pattern form) {
        return number == null || form.matcher(number).matches();
    }
}
