package org.gongkai.organization;

/** The two kinds of unit the bureau has. */
public enum UnitKind {
    SECTION("局机关科室"),
    SUBORDINATE("局属单位");

    private final String title;

    UnitKind(String title) {
        this.title = title;
    }

    /** @return the Chinese name of the kind */
    public String title() {
        return title;
    }
}
