package org.gongkai.publication;

/** Where an item comes from: the bureau itself or another organ. */
public enum Source {
    OWN("本局"),
    REPRINT("转载");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
