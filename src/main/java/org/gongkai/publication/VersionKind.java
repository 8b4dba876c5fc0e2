package org.gongkai.publication;

/** How a version of the text came about. */
public enum VersionKind {
    DRAFT("初稿"),
    REVISION("承办人修改"),
    LEADER_EDIT("分管领导修改");

    private final String title;

    VersionKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @return whether proofreading and level 1 come again after it (design, section 2) */
    boolean byAuthor() {
        return this != LEADER_EDIT;
    }
}
