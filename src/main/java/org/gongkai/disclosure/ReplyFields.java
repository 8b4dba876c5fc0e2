package org.gongkai.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;

/** The fields of a reply on the form of its task: what is written there wins over the saved draft, field by field. */
final class ReplyFields {
    static final int TEXT_LIMIT = 20_000;
    static final int LINE_LIMIT = 500;
    static final int EXPLANATION_LIMIT = 2000;
    static final Set<String> KEYS = Set.of("kind", "reasonCode", "text", "access", "organ", "organContact", "earlierCase", "law",
            "given", "explanation", "search", "override");

    private ReplyFields() {
    }

    /**
     * @param saved the draft of the desk page, null without one
     * @return the reply to be handed in; its kind is null when neither says one
     */
    static ReplyDraft read(AnswerSheet sheet, ReplyDraft saved) {
        var kind = sheet.choice("kind", "答复种类", ReplyKind.class).orElse(saved == null ? null : saved.kind());
        // The reason belongs to the kind: another kind does not inherit it.
        var sameKind = saved != null && saved.kind() == kind;
        return new ReplyDraft(kind, reason(sheet, sameKind ? saved.reason() : null),
                or(sheet.text("text", "答复内容", TEXT_LIMIT), saved == null ? null : saved.text()),
                or(sheet.text("access", "获取方式和途径", LINE_LIMIT), saved == null ? null : saved.access()),
                or(sheet.line("organ", "负责公开的机关", LINE_LIMIT), saved == null ? null : saved.organ()),
                or(sheet.line("organContact", "该机关的联系方式", LINE_LIMIT), saved == null ? null : saved.organContact()),
                or(sheet.line("earlierCase", "此前答复的申请编号", 20), saved == null ? null : saved.earlierCase()),
                or(sheet.line("law", "依据的法律、法规", LINE_LIMIT), saved == null ? null : saved.law()),
                or(sheet.text("given", "予以公开的部分", EXPLANATION_LIMIT), saved == null ? null : saved.given()),
                or(sheet.text("explanation", "理由说明", EXPLANATION_LIMIT), saved == null ? null : saved.explanation()),
                or(sheet.text("search", "检索情况", EXPLANATION_LIMIT), saved == null ? null : saved.search()),
                or(sheet.text("override", "公共利益的理由", EXPLANATION_LIMIT), saved == null ? null : saved.override()),
                saved == null ? List.of() : saved.enclosures());
    }

    private static ReasonCode reason(AnswerSheet sheet, ReasonCode saved) {
        var code = sheet.line("reasonCode", "理由", 10);
        if (code == null) {
            return saved;
        }
        return ReasonCode.find(code).orElseThrow(() -> new RefusedSubmissionException("reasonCode", "理由的值“%s”无效。".formatted(code)));
    }

    private static String or(String written, String saved) {
        return written == null ? saved : written;
    }
}
