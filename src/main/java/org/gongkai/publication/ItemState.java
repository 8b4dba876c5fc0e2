package org.gongkai.publication;

import java.util.EnumSet;
import java.util.Set;

/** How far an item has come. */
public enum ItemState {
    IN_REVIEW("审核中"),
    RETURNED("退回修改"),
    SIGNED("已签发"),
    PUBLISHED("已公开"),
    ARCHIVED("已归档"),
    WITHDRAWN("已撤回"),
    REJECTED("不同意公开"),
    CLASSIFIED("涉密不予公开"),
    KEPT_BACK("已定属性，不上网");

    /** Those in which the case is still open. */
    static final Set<ItemState> UNDER_WAY = EnumSet.of(IN_REVIEW, RETURNED, SIGNED);

    private final String title;

    ItemState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @return whether the public, or staff for an internal item, may read it */
    public boolean published() {
        return this == PUBLISHED || this == ARCHIVED;
    }
}
