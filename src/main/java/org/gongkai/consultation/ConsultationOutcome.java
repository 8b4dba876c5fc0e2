package org.gongkai.consultation;

/** What the gateways of the process read; in the diagram in lower case. */
public enum ConsultationOutcome {
    /** Go on. */
    APPROVE,
    /** Back to who prepared it. */
    RETURN,
    /** The consultation is given up before it began. */
    REJECT,
    /** The last day is over. */
    CLOSED,
    /** The last day has moved since the timer was set: wait on. */
    OPEN
}
