package org.gongkai.deadline;

/** What a stretch of a clock is. */
public enum SegmentKind {
    /** Days count: from the start, or again after a stop. */
    RUN("计时"),
    /** The clock began anew; what lay before does not count (条例 第三十条). */
    RESTART("重新起算"),
    /** No day counts (条例 第三十三条 第三款). */
    STOP("中止计算"),
    /** Days were added (条例 第三十三条 第二款). */
    EXTENSION("延长");

    private final String title;

    SegmentKind(String title) {
        this.title = title;
    }

    /** @return the Chinese title */
    public String title() {
        return title;
    }
}
