package org.gongkai.complaint;

/** What an investigation found of what was brought forward. */
public enum InvestigationResult {
    SUBSTANTIATED("属实"),
    PARTLY("部分属实"),
    UNSUBSTANTIATED("不属实");

    private final String title;

    InvestigationResult(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
