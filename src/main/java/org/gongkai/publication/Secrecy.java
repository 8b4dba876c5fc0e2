package org.gongkai.publication;

/** The verdict of the secrecy review: state secret, none, or not to be said without asking (条例 第十七条). */
public enum Secrecy {
    NONE("不涉密"),
    CLASSIFIED("涉密"),
    UNCERTAIN("不能确定");

    private final String title;

    Secrecy(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
