package org.gongkai.disclosure;

/** How a request reached the bureau, and whether art. 31 counts from a confirmation with the applicant. */
public enum Medium {
    COUNTER("当面提交", false),
    /** A registered letter or express: somebody signed for it. */
    POST("邮寄（签收）", false),
    /** An ordinary letter that nobody signs for. */
    LETTER("平常信函", true),
    PHONE("电话（代为填写）", true),
    TELEGRAM("电报", true),
    FAX("传真", true),
    EMAIL("电子邮件", true),
    ONLINE("网上提交", true);

    private final String title;
    private final boolean confirmed;

    Medium(String title, boolean confirmed) {
        this.title = title;
        this.confirmed = confirmed;
    }

    public String title() {
        return title;
    }

    /** @return whether the receipt is the day both sides confirm; otherwise it is the day of arrival */
    public boolean needsConfirmation() {
        return confirmed;
    }

    /** @return whether the applicant speaks and the office fills in the form (条例 第二十九条) */
    public boolean oral() {
        return this == PHONE;
    }
}
