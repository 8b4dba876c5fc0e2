package org.gongkai.complaint;

/** How a complaint arrived. */
public enum ComplaintMedium {
    COUNTER("当面"),
    PHONE("电话"),
    LETTER("信函"),
    TELEGRAM("电报"),
    FAX("传真"),
    EMAIL("电子邮件"),
    ONLINE("网上");

    private final String title;

    ComplaintMedium(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
