package org.gongkai.letter;

import java.util.Locale;

/** The letters the procedures need (A.4, B.3, B.7). Each has a template {@code letters/<name>.html} in the resources; what it reads stands at its top. */
public enum LetterKind {
    REQUEST_RECEIPT("政府信息公开申请接收回执", "收"),
    CORRECTION_NOTICE("政府信息公开申请补正告知书", "补"),
    THIRD_PARTY_INQUIRY("政府信息公开征求第三方意见书", "征"),
    THIRD_PARTY_NOTE("政府信息公开征求第三方意见告知书", "征告"),
    THIRD_PARTY_DECISION("政府信息公开告知书（第三方）", "第三"),
    EXTENSION_NOTICE("政府信息公开延期答复告知书", "延"),
    REQUEST_REPLY("政府信息公开申请答复书", "复"),
    REQUEST_ABANDONED("政府信息公开申请终止办理告知书", "终"),
    COMPLAINT_RECEIPT("投诉举报接收回执", "投收"),
    COMPLAINT_REPLY("投诉举报办理结果告知书", "投复"),
    COMPLAINT_NOT_ACCEPTED("投诉举报不予受理告知书", "投不"),
    HEARING_INVITATION("听证会参加通知书", "听通"),
    HEARING_NOT_SELECTED("听证会报名结果告知书", "听告");

    private final String title;
    private final String mark;

    LetterKind(String title, String mark) {
        this.title = title;
        this.mark = mark;
    }

    public String title() {
        return title;
    }

    /** @return the name of the template, e.g. {@code request-reply} */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the sign of the kind within the letter's number, one series for each kind and year */
    public String mark() {
        return mark;
    }
}
