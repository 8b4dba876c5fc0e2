package org.gongkai.publication;

/** Whether an item makes a decision public that the public is heard about first. */
public enum DecisionMatter {
    NONE("不是决策事项"),
    /** 有重大社会影响或与群众利益密切相关的重要事项: opinions are asked for before it is published. */
    IMPORTANT("重要事项"),
    /** 重大决策事项: a hearing is held before it is published. */
    MAJOR("重大决策事项");

    private final String title;

    DecisionMatter(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
