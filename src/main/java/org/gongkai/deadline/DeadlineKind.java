package org.gongkai.deadline;

/** What a clock measures. The longest period the law allows is a constant here; a decision table above it is refused. */
public enum DeadlineKind {
    /** Proactive publication: 《政府信息公开条例》第二十六条, 20 working days from formation or change. */
    PUBLICATION("主动公开", 20);

    private final String title;
    private final int legalMaximum;

    DeadlineKind(String title, int legalMaximum) {
        this.title = title;
        this.legalMaximum = legalMaximum;
    }

    /** @return the Chinese title */
    public String title() {
        return title;
    }

    /** @return the most working days the law allows */
    public int legalMaximum() {
        return legalMaximum;
    }
}
