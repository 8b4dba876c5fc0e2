package org.gongkai.hearing;

/** How those who take part are chosen; announced beforehand (《重大行政决策程序暂行条例》第十六条). */
public enum SelectionMethod {
    FIRST_COME("按报名先后", "每一方按报名先后依次产生，报满为止"),
    LOT("抽签", "每一方的报名人数超过名额时由系统抽签，抽签种子随名单公布，任何人都可以核对"),
    RECOMMENDATION("按界别遴选", "由听证组织单位在每一方的报名人中按界别和代表性遴选，遴选理由随名单公布");

    private final String title;
    private final String explanation;

    SelectionMethod(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    public String title() {
        return title;
    }

    /** @return what it means, as the announcement says it */
    public String explanation() {
        return explanation;
    }

    /** @return whether the order of the applicants decides and nobody's judgement */
    boolean byOrder() {
        return this != RECOMMENDATION;
    }
}
