package org.gongkai.deadline;

/** What a period is counted in. */
public enum DayUnit {
    /** 工作日: every day counts on which the office works. */
    WORKING("工作日"),
    /** 自然日: every day counts; a last day off moves to the first working day after it (民法典 第二百零三条). */
    NATURAL("自然日");

    private final String title;

    DayUnit(String title) {
        this.title = title;
    }

    /** @return so many days in words, e.g. 30 个自然日 */
    public String words(int days) {
        return "%d 个%s".formatted(days, title);
    }
}
