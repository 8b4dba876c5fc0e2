package org.gongkai.letter;

/** How a letter reaches its addressee (国办公开办函〔2016〕235号). */
public enum DeliveryWay {
    PORTAL("网上查收"),
    EMAIL("电子邮件"),
    POST("邮寄"),
    COLLECT("当面领取");

    private final String title;

    DeliveryWay(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
