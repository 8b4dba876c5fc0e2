package org.gongkai.citizen;

/**
 * One step on the way of a case, as its citizen reads it; {@code portal/parts :: steps} shows them in their order.
 *
 * @param title in plain words, e.g. 受理登记
 * @param state where the case stands
 * @param note what happened or what is next, e.g. 2026-11-23 已受理; may be null; never personal data
 */
public record ProgressStep(String title, State state, String note) {

    /** Where a case stands, seen from a step. */
    public enum State {
        DONE("已完成"),
        CURRENT("办理中"),
        AHEAD("未开始"),
        SKIPPED("不需要");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static ProgressStep done(String title, String note) {
        return new ProgressStep(title, State.DONE, note);
    }

    public static ProgressStep current(String title, String note) {
        return new ProgressStep(title, State.CURRENT, note);
    }

    public static ProgressStep ahead(String title) {
        return new ProgressStep(title, State.AHEAD, null);
    }
}
