package org.gongkai.hearing;

/** Why somebody else conducts a hearing: the first keeps out of it (《行政许可法》第四十八条), or cannot come. */
public enum RecusalGround {
    OWN("自行回避"),
    REQUESTED("经申请回避"),
    ORDERED("责令回避"),
    UNAVAILABLE("因病、因公等不能履职");

    private final String title;

    RecusalGround(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
