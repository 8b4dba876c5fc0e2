package org.gongkai.disclosure;

import java.util.regex.Pattern;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.TextRule;

/** What each kind of reply must tell the applicant (条例 第三十六条至第三十九条); a reply without it cannot be handed in. */
final class ReplyRules {
    private static final Pattern REQUEST_NUMBER = Pattern.compile("SQ-\\d{4}-\\d{5}");

    private ReplyRules() {
    }

    /** Notes whatever is too long or cannot be written; this much a saved draft must keep, too. */
    static void checkWritable(InputCheck check, ReplyDraft draft) {
        check.require(draft.kind() != null, "kind", "请选择答复种类。")
                .optionalText(draft.text(), "text", "答复内容", ReplyFields.TEXT_LIMIT)
                .optionalText(draft.access(), "access", "获取方式和途径", ReplyFields.LINE_LIMIT)
                .optionalText(draft.organ(), "organ", "负责公开的机关", ReplyFields.LINE_LIMIT)
                .optionalText(draft.organContact(), "organContact", "该机关的联系方式", ReplyFields.LINE_LIMIT)
                .optionalText(draft.earlierCase(), "earlierCase", "此前答复的申请编号", 20)
                .optionalText(draft.law(), "law", "依据的法律、法规", ReplyFields.LINE_LIMIT)
                .optionalText(draft.given(), "given", "予以公开的部分", ReplyFields.EXPLANATION_LIMIT)
                .optionalText(draft.explanation(), "explanation", "理由说明", ReplyFields.EXPLANATION_LIMIT)
                .optionalText(draft.search(), "search", "检索情况", ReplyFields.EXPLANATION_LIMIT)
                .optionalText(draft.override(), "override", "公共利益的理由", ReplyFields.EXPLANATION_LIMIT);
    }

    /**
     * Notes what the kind still needs.
     *
     * @param objected whether a third party objected with reasons: information goes out only when public interest outweighs it
     */
    static void checkComplete(InputCheck check, ReplyDraft draft, boolean objected) {
        checkWritable(check, draft);
        if (draft.kind() == null) {
            return;
        }
        switch (draft.kind()) {
            case A1 -> need(check, draft.access(), "access", "已主动公开的，请写明获取信息的链接或者方式、途径（第三十六条第（一）项）。");
            case A2 -> check.require(!TextRule.isBlank(draft.text()) || !draft.enclosures().isEmpty(), "text",
                    "予以公开的，请写明信息内容、上传附件，或者告知获取的方式、途径和时间（第三十六条第（二）项）。");
            case A3 -> refusal(check, draft);
            case A4 -> unable(check, draft);
            case A5 -> {
                need(check, draft.explanation(), "explanation", "请说明为什么不属于本机关负责公开（第三十六条第（五）项）。");
                check.require(TextRule.isBlank(draft.organ()) || !TextRule.isBlank(draft.organContact()), "organContact",
                        "能够确定负责公开的机关的，请一并告知该机关的联系方式（第三十六条第（五）项）。");
            }
            case A6 -> notHandled(check, draft);
            case A7 -> need(check, draft.law(), "law", "请写明获取这类信息依据的法律、行政法规（第三十六条第（七）项）。");
            case A8 -> {
                need(check, draft.given(), "given", "部分公开的，请写明予以公开的部分（第三十七条）。");
                refusal(check, draft);
            }
            case A9 -> need(check, draft.explanation(), "explanation", "请说明需要怎样的加工、分析（第三十八条）。");
            case A10 -> need(check, draft.access(), "access", "请告知通过什么渠道反映（第三十九条第一款）。");
            case A11 -> need(check, draft.access(), "access", "请告知获取公开出版物的途径（第三十九条第二款）。");
        }
        if (objected && draft.kind().discloses()) {
            need(check, draft.override(), "override", "第三方不同意公开且有合理理由；决定公开的，请写明不公开会对公共利益造成怎样的重大影响（第三十二条）。");
        }
    }

    private static void refusal(InputCheck check, ReplyDraft draft) {
        check.require(draft.reason() != null, "reasonCode", "不予公开（部分公开）的，请选择理由（第十四条至第十六条）。");
        need(check, draft.explanation(), "explanation", "不予公开的，应当说明理由（第三十六条第（三）项）。");
        if (draft.reason() == ReasonCode.FORBIDDEN_BY_LAW) {
            need(check, draft.law(), "law", "请写明禁止公开的法律、行政法规及其条款（第十四条）。");
        }
    }

    private static void unable(InputCheck check, ReplyDraft draft) {
        check.require(draft.reason() != null, "reasonCode", "请选择无法提供的原因。");
        if (draft.reason() == ReasonCode.STILL_UNCLEAR) {
            need(check, draft.explanation(), "explanation", "请说明补正后哪些内容仍不明确。");
        } else {
            need(check, draft.search(), "search", "信息不存在的，请写明检索的范围、方法和结果（第三十六条第（四）项）。");
        }
    }

    private static void notHandled(InputCheck check, ReplyDraft draft) {
        check.require(draft.reason() != null, "reasonCode", "请选择不予处理的原因。");
        if (draft.reason() == ReasonCode.REPEATED) {
            check.require(draft.earlierCase() != null && REQUEST_NUMBER.matcher(draft.earlierCase()).matches(), "earlierCase",
                    "重复申请的，请填写此前已经答复的申请编号，例如 SQ-2026-00001（第三十六条第（六）项）。");
        } else if (draft.reason() != null) {
            need(check, draft.explanation(), "explanation", "请说明不予处理的理由。");
        }
    }

    private static void need(InputCheck check, String text, String field, String message) {
        check.require(!TextRule.isBlank(text), field, message);
    }
}
