package org.gongkai.publication;

/** What a reviewer decides. */
public enum Decision {
    APPROVE("同意"),
    RETURN("退回"),
    REJECT("不同意");

    private final String title;

    Decision(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
