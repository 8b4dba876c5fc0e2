package org.gongkai.consultation;

/** How an opinion came. */
public enum OpinionChannel {
    PORTAL("门户网站"),
    API("数据接口"),
    /** By letter or at the counter; staff enter it. */
    PAPER("来信来访");

    private final String title;

    OpinionChannel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
