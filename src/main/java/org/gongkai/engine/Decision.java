package org.gongkai.engine;

/** What a reviewer decides; forms and programs send it in lower case. */
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
