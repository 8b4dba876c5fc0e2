package org.gongkai.deadline;

/** The state of a clock as a traffic light; the colour is never shown without its name. */
public enum Light {
    GREEN("正常"),
    /** Close to the internal date, or past it while the statutory date is still ahead. */
    YELLOW("临近期限"),
    /** Past the statutory date. */
    RED("已超法定期限");

    private final String title;

    Light(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
