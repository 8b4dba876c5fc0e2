package org.gongkai.publication;

/** The one word a review tells the process; its gateways name each of them. */
public enum ReviewOutcome {
    APPROVE, RETURN, REJECT, CLASSIFIED, UNCERTAIN
}
