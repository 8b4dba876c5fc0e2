package org.gongkai.consultation;

/** How far a consultation has come. */
public enum ConsultationState {
    PREPARING("准备中"),
    IN_REVIEW("公告审核中"),
    OPEN("征求意见中"),
    SUMMARISING("整理意见中"),
    SUMMARY_IN_REVIEW("采纳情况审核中"),
    STATEMENT_IN_REVIEW("采纳情况公布审核中"),
    CONCLUDED("已公布采纳情况"),
    ARCHIVED("已归档"),
    CANCELLED("已终止");

    private final String title;

    ConsultationState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @return whether the statement is out, so that the decision may be published */
    public boolean concluded() {
        return this == CONCLUDED || this == ARCHIVED;
    }

    /** @return whether the announcement is out, so that everybody may read it */
    public boolean announced() {
        return switch (this) {
            case OPEN, SUMMARISING, SUMMARY_IN_REVIEW, STATEMENT_IN_REVIEW, CONCLUDED, ARCHIVED -> true;
            case PREPARING, IN_REVIEW, CANCELLED -> false;
        };
    }

    /** @return whether nothing is left to do */
    public boolean ended() {
        return this == ARCHIVED || this == CANCELLED;
    }
}
