package org.gongkai.hearing;

import java.util.Locale;

/** What a gateway of the process may ask for; the variable holds it in lower case with hyphens. */
public enum HearingOutcome {
    APPROVE,
    RETURN,
    REJECT,
    RESUBMIT,
    CANCEL,
    IN_TIME,
    TOO_LATE,
    SELECTED,
    POSTPONE,
    SERVED,
    MORE,
    HELD,
    DONE;

    /** @return e.g. {@code too-late} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
