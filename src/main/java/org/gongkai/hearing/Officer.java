package org.gongkai.hearing;

/** Who conducts a hearing; neither may have a part in the matter. */
public enum Officer {
    HOST("听证主持人"),
    RECORDER("听证记录人");

    private final String title;

    Officer(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
