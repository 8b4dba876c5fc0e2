package org.gongkai.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;

/**
 * The answers of a reviewer, complete and consistent, or refused. Nothing here depends on the item: these are the
 * rules of the form.
 */
record ReviewAnswers(ReviewStep step, Decision decision, String opinion, Secrecy secrecy, SecrecyBasis secrecyBasis,
        List<String> ticked, String documentNumber, LocalDate documentDate, String authority) {

    private static final int OPINION_LIMIT = 2000;
    private static final int DOCUMENT_LIMIT = 100;

    /** @throws RefusedSubmissionException when something is missing, contradictory or not of this form */
    static ReviewAnswers read(ReviewStep step, Map<String, Object> values) {
        var sheet = new AnswerSheet(values);
        sheet.onlyKnownKeys(step.keys());
        var answers = new ReviewAnswers(step, decision(step, sheet), opinion(step, sheet), secrecy(step, sheet),
                sheet.choice("secrecyBasis", "保密审查依据", SecrecyBasis.class).orElse(null), ticked(step, sheet), sheet.line("documentNumber", "文号", DOCUMENT_LIMIT),
                sheet.date(step == ReviewStep.PUBLISH_OFFLINE ? "publishedOn" : "documentDate", "日期"),
                sheet.line("authority", "答复机关", DOCUMENT_LIMIT));
        answers.check(sheet);
        return answers;
    }

    private static Decision decision(ReviewStep step, AnswerSheet sheet) {
        var decision = sheet.choice("decision", "审核结论", Decision.class);
        if (step.decisions().isEmpty()) {
            return Decision.APPROVE;
        }
        return decision.filter(step.decisions()::contains).orElseThrow(() -> new RefusedSubmissionException("decision",
                decision.isEmpty() ? "请选择审核结论。" : "“%s”环节不能选择“%s”。".formatted(step.title(), decision.get().title())));
    }

    private static String opinion(ReviewStep step, AnswerSheet sheet) {
        var opinion = sheet.text("opinion", "意见", OPINION_LIMIT);
        return switch (step) {
            case PUBLISH_OFFLINE -> required(sheet.text("proof", "公开凭证", OPINION_LIMIT), opinion, "proof", "请填写公开凭证：渠道、地点或网址、时间。");
            case ARCHIVE -> opinion == null ? sheet.text("archiveNote", "归档说明", 500) : opinion;
            default -> opinion;
        };
    }

    private static String required(String first, String second, String key, String message) {
        if (first == null && second == null) {
            throw new RefusedSubmissionException(key, message);
        }
        return first == null ? second : first;
    }

    private static Secrecy secrecy(ReviewStep step, AnswerSheet sheet) {
        if (!step.asksSecrecy()) {
            return null;
        }
        return sheet.choice("secrecy", "保密审查结论", Secrecy.class)
                .orElseThrow(() -> new RefusedSubmissionException("secrecy", "请作出保密审查结论：不涉密、涉密或不能确定。"));
    }

    private static List<String> ticked(ReviewStep step, AnswerSheet sheet) {
        return new TreeMap<>(step.checks()).entrySet().stream()
                .filter(check -> sheet.flag(check.getKey(), check.getValue())).map(Map.Entry::getKey).toList();
    }

    private void check(AnswerSheet sheet) {
        if (decision != Decision.APPROVE && opinion == null) {
            throw new RefusedSubmissionException("opinion", "退回或不同意时，请填写意见。");
        }
        if (secrecy == Secrecy.CLASSIFIED && decision == Decision.APPROVE) {
            throw new RefusedSubmissionException("decision", "您认定稿件涉密，不能同时选择“同意”；请选择“不同意”并写明理由。");
        }
        if (decision == Decision.APPROVE && secrecy != Secrecy.UNCERTAIN) {
            checkApproval(sheet);
        }
        if (step.recordsDocument()) {
            checkDocument();
        }
    }

    private void checkApproval(AnswerSheet sheet) {
        step.checks().forEach((key, words) -> {
            if (!ticked.contains(key)) {
                throw new RefusedSubmissionException(key, "“%s”没有确认，不能同意；请核对后勾选，或者退回。".formatted(words));
            }
        });
        // what concerns a trade secret or privacy goes back for redaction, it does not go out.
        if (sheet.flag("concernsTradeSecret", "涉及商业秘密") || sheet.flag("concernsPrivacy", "涉及个人隐私")) {
            throw new RefusedSubmissionException("decision", "内容涉及商业秘密或个人隐私，不能同意；请退回作区分处理。");
        }
    }

    private void checkDocument() {
        if (step == ReviewStep.SUPERIOR && decision == Decision.RETURN) {
            return;
        }
        if (documentNumber == null || documentDate == null) {
            throw new RefusedSubmissionException(documentNumber == null ? "documentNumber" : "documentDate", "请填写批复（答复）的文号和日期。");
        }
    }

    /** @return where the process goes from here */
    ReviewOutcome outcome() {
        if (secrecy == Secrecy.CLASSIFIED) {
            return ReviewOutcome.CLASSIFIED;
        }
        if (secrecy == Secrecy.UNCERTAIN && decision != Decision.REJECT) {
            return ReviewOutcome.UNCERTAIN;
        }
        return ReviewOutcome.valueOf(decision.name());
    }
}
