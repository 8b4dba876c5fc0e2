package org.gongkai.publication;

/** Who may read an internal item. */
public enum Audience {
    BUREAU("全局"),
    UNIT("本科室（单位）");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
