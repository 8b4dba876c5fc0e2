package org.gongkai.deadline;

/** What a period is counted in. */
public enum DayUnit {
    /** 工作日: every day counts on which the office works. */
    WORKING,
    /** 自然日: every day counts; a last day off moves to the first working day after it (民法典 第二百零三条). */
    NATURAL
}
