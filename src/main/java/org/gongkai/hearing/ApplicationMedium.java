package org.gongkai.hearing;

/** By which way an application to take part came in. */
public enum ApplicationMedium {
    PORTAL("网上报名"),
    PAPER("书面（现场、来信、电话）");

    private final String title;

    ApplicationMedium(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
