package org.gongkai.complaint;

/** What somebody brings forward. */
public enum ComplaintKind {
    /** About how somebody was treated: the complainant's own matter, which he or she may take back. */
    COMPLAINT("投诉"),
    /** Of a breach of the rules: a public matter, which may be looked into although the report is taken back. */
    REPORT("举报");

    private final String title;

    ComplaintKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
