package org.gongkai.consultation;

/**
 * A consultation as everybody may read it; nothing in it tells who said what.
 *
 * @param phase how it stands for somebody who wants to say something
 * @param announcement the index number of the announcement, its words are the item's
 * @param statement the index number of the statement, null before it is out
 */
public record PublicConsultation(String caseNumber, String title, String unitName, Phase phase, OpenPeriod period,
        String announcement, String statement) {

    /** What the public can do. */
    public enum Phase {
        /** Opinions can be sent. */
        OPEN("征求意见中"),
        /** The time is over, the answer is not out yet. */
        CLOSED("已结束，正在整理意见"),
        /** The answer is out. */
        CONCLUDED("已公布采纳情况");

        private final String title;

        Phase(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
