package org.gongkai.hearing;

/** What became of an application to take part. */
public enum ParticipantState {
    APPLIED("已报名", "报名已收到，报名截止后按公告的方式产生参加人"),
    WITHDRAWN("已撤回", "您已撤回报名"),
    UNFIT("不符合条件", "您的报名不符合公告的条件"),
    SELECTED("参加人", "您已被确定为听证会参加人"),
    NOT_SELECTED("未入选", "本次未被确定为参加人，感谢您的关注");

    private final String title;
    private final String publicTitle;

    ParticipantState(String title, String publicTitle) {
        this.title = title;
        this.publicTitle = publicTitle;
    }

    public String title() {
        return title;
    }

    /** @return what the applicant reads once the list is out */
    public String publicTitle() {
        return publicTitle;
    }
}
