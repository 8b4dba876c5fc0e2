package org.gongkai.training;

/** How it stands with the training clock. */
public enum TrainingState {
    /** Not put forward since the start. */
    IDLE("尚未拨动"),
    TRAVELLING("正在拨动"),
    ARRIVED("已经到达"),
    /** Somebody stopped it on the way; the clock goes on from there. */
    STOPPED("已经停下"),
    /** It could not go on; the clock goes on from there. */
    FAILED("没有拨到");

    private final String title;

    TrainingState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
