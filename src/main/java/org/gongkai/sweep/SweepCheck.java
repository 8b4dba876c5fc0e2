package org.gongkai.sweep;

import java.util.List;

/** Something that must agree; the order of the report is by {@code @Order}. */
public interface SweepCheck {

    /**
     * What does not agree.
     *
     * @param caseNumber the case it is about, null when it is about none
     * @param sentence in Chinese, what is wrong and what to do, without the number and without anything of the case
     * @param remedy what the page of the sweep offers to do about it
     */
    record Finding(String caseNumber, String sentence, Remedy remedy) {

        public Finding(String caseNumber, String sentence) {
            this(caseNumber, sentence, Remedy.NONE);
        }
    }

    /** What can be done about a finding from the page. */
    enum Remedy { NONE, RESTORE_WATCH }

    /**
     * Whether what it finds comes every year and waits for somebody outside, so that it must hide nothing else from a monitor
     * ({@link SweepHealth}).
     */
    default boolean recurring() {
        return false;
    }

    /** @return the Chinese name of what is compared */
    String title();

    /** @return what does not agree; empty when everything does. Called outside a transaction, at night or when somebody asks */
    List<Finding> findings();
}
