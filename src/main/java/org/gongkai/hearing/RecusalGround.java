package org.gongkai.hearing;

/** On whose word somebody keeps out of a hearing (《行政许可法》第四十八条). */
public enum RecusalGround {
    OWN("自行回避"),
    REQUESTED("经申请回避"),
    ORDERED("责令回避");

    private final String title;

    RecusalGround(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
