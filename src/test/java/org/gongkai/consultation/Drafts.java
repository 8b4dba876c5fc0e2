package org.gongkai.consultation;

/** Consultations as tests hand them in. */
public final class Drafts {

    public static final String TITLE = "养老服务设施管理办法（征求意见稿）";

    private Drafts() {
    }

    /** An ordinary one of the assistance section, open for 30 days. */
    public static ConsultationDraft usual() {
        return of(30, null);
    }

    public static ConsultationDraft of(Integer days, String shortReason) {
        return new ConsultationDraft("assistance", TITLE, "<p>第一条　为了规范养老服务设施的管理，制定本办法。</p>", "现行办法已施行五年，部分条款与上位法不一致。",
                days, shortReason, "来信请寄：某某市某某路 1 号，社会救助科收。", "社会救助科，0000-0000000", true);
    }
}
