package org.gongkai.disclosure;

/** The answers to a request (条例 第三十六条至第三十九条), by their number in the product's rules. */
public enum ReplyKind {
    A1("已主动公开，告知获取方式和途径"),
    A2("予以公开"),
    A3("不予公开"),
    A4("无法提供（信息不存在或者申请内容不明确）"),
    A5("不属于本机关负责公开"),
    A6("不予处理（重复申请等）"),
    A7("属于行政查询事项，依照专门规定办理"),
    A8("部分公开（区分处理）"),
    A9("没有现成信息，需要加工、分析"),
    A10("属于信访、投诉、举报事项，不作为申请处理"),
    A11("属于公开出版物，告知获取途径");

    private final String title;

    ReplyKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @return whether information that was not public goes to the applicant */
    public boolean discloses() {
        return this == A2 || this == A8;
    }

    /** @return whether information is held back, wholly or partly */
    public boolean refuses() {
        return this == A3 || this == A8;
    }
}
