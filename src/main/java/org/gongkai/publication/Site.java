package org.gongkai.publication;

/** The website an item is for: the portal, or one of the special sites that other groups keep. */
public enum Site {
    PORTAL("门户网站"),
    COMMUNITY("社区网"),
    PLACENAMES("区划地名网"),
    ORGS("社会组织网"),
    CHARITY("慈善网");

    private final String title;

    Site(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
