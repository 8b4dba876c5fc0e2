package org.gongkai.publication;

/** Where an item appears. Only the website is ours to fill; the others are published by hand, with proof. */
public enum Channel {
    WEBSITE("门户网站"),
    WECHAT("公众号"),
    BOARD("政务公开栏"),
    SCREEN("电子显示屏"),
    NEWSPAPER("报刊"),
    RADIO("广播"),
    TV("电视"),
    GUIDE("服务指南"),
    PRESS("新闻媒体"),
    OTHER("其他");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
