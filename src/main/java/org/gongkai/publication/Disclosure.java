package org.gongkai.publication;

/** Whether an item is put before the public by itself; anything but PROACTIVE needs a reason. */
public enum Disclosure {
    PROACTIVE("主动公开"),
    ON_REQUEST("依申请公开"),
    NONE("不予公开");

    private final String title;

    Disclosure(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
