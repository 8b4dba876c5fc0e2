package org.gongkai.complaint;

import java.util.EnumSet;
import java.util.Set;

/** How far a complaint has come. */
public enum ComplaintState {
    RECEIVED("待受理", "已经收到，正在决定是否受理"),
    INVESTIGATING("调查处理中", "已经受理，正在调查处理"),
    DRAFTING("起草答复", "调查已经结束，正在形成书面答复"),
    APPROVING("答复待审签", "书面答复正在审签"),
    APPROVED("出具文书", "书面答复已经审签，正在出具文书"),
    DELIVERING("送达中", "书面告知已经作出，正在送达"),
    REPLIED("已书面告知", "已经书面告知"),
    WITHDRAWN("已撤回", "已经撤回，不再办理"),
    CLOSED("已终止", "撤回后决定不再继续，已经终止办理"),
    ARCHIVED("已归档", "已经办结归档");

    /** In these the words of the answer are not out yet: it can still be taken back or added to. */
    private static final Set<ComplaintState> OPEN = EnumSet.of(RECEIVED, INVESTIGATING, DRAFTING, APPROVING);
    private static final Set<ComplaintState> ENDED = EnumSet.of(REPLIED, WITHDRAWN, CLOSED, ARCHIVED);

    private final String title;
    private final String plainWords;

    ComplaintState(String title, String plainWords) {
        this.title = title;
        this.plainWords = plainWords;
    }

    public String title() {
        return title;
    }

    /** @return the same for the citizen */
    public String plainWords() {
        return plainWords;
    }

    /** @return whether the answer is not yet signed */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** @return whether nothing remains to be done but to file it */
    public boolean ended() {
        return ENDED.contains(this);
    }

    static Set<ComplaintState> running() {
        return EnumSet.complementOf(EnumSet.copyOf(ENDED));
    }
}
