package org.gongkai.consultation;

/** What became of what the public said on a theme (R-67, 第十八条). */
public enum ThemeResult {
    ADOPTED("采纳"),
    PARTLY("部分采纳"),
    NOT_ADOPTED("不采纳");

    private final String title;

    ThemeResult(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
