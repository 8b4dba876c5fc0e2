package org.gongkai.modeling.draft;

import java.util.List;

/**
 * What is different about one part.
 *
 * @param kind in one word: 新增, 修改, 删除
 * @param file where it stands, without folders
 * @param part in words, with its id
 * @param differences empty for what was added or removed
 */
record Change(String kind, String file, String part, List<Difference> differences) {

    static final String ADDED = "新增";
    static final String CHANGED = "修改";
    static final String REMOVED = "删除";

    /**
     * One thing that a part says otherwise.
     *
     * @param what in words where there are some
     * @param before empty when it was not said
     * @param after empty when it is not said any more
     */
    record Difference(String what, String before, String after) {
    }
}
