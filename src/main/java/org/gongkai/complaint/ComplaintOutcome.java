package org.gongkai.complaint;

import java.util.Locale;

/** Where a complaint goes after a step; gateways ask for the name in lower case. */
public enum ComplaintOutcome {
    ACCEPT,
    REFUSE,
    /** It is about somebody who was about to decide on it: other people decide. */
    MOVE,
    INVESTIGATED,
    SUBMIT,
    INVESTIGATE,
    APPROVE,
    RETURN,
    RECONSIDER,
    DELIVERED,
    CONTINUE,
    CLOSE,
    ARCHIVED;

    /** @return as the diagram writes it */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
