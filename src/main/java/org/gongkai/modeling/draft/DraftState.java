package org.gongkai.modeling.draft;

/** What has become of a draft. */
public enum DraftState {

    OPEN("等待批准"), RELEASED("已生效"), WITHDRAWN("已撤回"), REPLACED("已由新稿代替");

    private final String title;

    DraftState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
