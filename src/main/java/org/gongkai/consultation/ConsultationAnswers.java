package org.gongkai.consultation;

import java.util.Map;

import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;

/** The answers of one form, complete and consistent, or refused. */
record ConsultationAnswers(ConsultationStep step, Decision decision, String opinion) {

    private static final int OPINION_LIMIT = 2000;

    /** @throws RefusedSubmissionException when something is missing, contradictory or not of this form */
    static ConsultationAnswers read(ConsultationStep step, Map<String, Object> values) {
        var sheet = new AnswerSheet(values);
        sheet.onlyKnownKeys(step.keys());
        var opinion = switch (step) {
            case SUMMARISE -> sheet.text("overview", "总体情况", OPINION_LIMIT);
            case ARCHIVE -> sheet.text("archiveNote", "归档说明", 500);
            default -> sheet.text("opinion", "意见", OPINION_LIMIT);
        };
        return new ConsultationAnswers(step, decision(step, sheet, opinion), opinion);
    }

    private static Decision decision(ConsultationStep step, AnswerSheet sheet, String opinion) {
        var chosen = sheet.choice("decision", "办理意见", Decision.class);
        if (step.decisions().isEmpty()) {
            return Decision.APPROVE;
        }
        var decision = chosen.filter(step.decisions()::contains).orElseThrow(() -> new RefusedSubmissionException("decision",
                chosen.isEmpty() ? "请选择办理意见。" : "“%s”环节不能选择“%s”。".formatted(step.title(), chosen.get().title())));
        if (decision != Decision.APPROVE && opinion == null) {
            throw new RefusedSubmissionException("opinion", decision == Decision.RETURN ? "退回时，请写明要改什么。" : "终止时，请写明理由。");
        }
        return decision;
    }
}
