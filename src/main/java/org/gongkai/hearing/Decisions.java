package org.gongkai.hearing;

import java.util.Set;

import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;

/** Reads what somebody decided, with the opinion that has to go with it. */
final class Decisions {

    static final int OPINION_LIMIT = 2000;

    private Decisions() {
    }

    /** A decision and its reasons; the opinion is null only beside an approval. */
    record Decided(Decision decision, String opinion) {

        boolean approved() {
            return decision == Decision.APPROVE;
        }
    }

    /**
     * @param allowed what may be decided here
     * @param opinionNeeded the sentence when anything but an approval comes without an opinion
     */
    static Decided read(AnswerSheet answers, String label, Set<Decision> allowed, String opinionNeeded) {
        var decision = answers.choice("decision", label, Decision.class)
                .orElseThrow(() -> new RefusedSubmissionException("decision", "请选择%s。".formatted(label)));
        if (!allowed.contains(decision)) {
            throw new RefusedSubmissionException("decision", "这里不能选择“%s”。".formatted(decision.title()));
        }
        var opinion = answers.text("opinion", "意见", OPINION_LIMIT);
        if (decision != Decision.APPROVE && opinion == null) {
            throw new RefusedSubmissionException("opinion", opinionNeeded);
        }
        return new Decided(decision, opinion);
    }
}
