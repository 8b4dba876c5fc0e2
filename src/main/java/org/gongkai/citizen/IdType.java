package org.gongkai.citizen;

/** By what somebody proves who he, she or it is (条例 第二十九条). */
public enum IdType {
    RESIDENT_ID("居民身份证"),
    PASSPORT("护照"),
    CREDIT_CODE("统一社会信用代码"),
    OTHER("其他证件");

    private final String title;

    IdType(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
