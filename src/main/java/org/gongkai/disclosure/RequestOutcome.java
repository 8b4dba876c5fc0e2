package org.gongkai.disclosure;

/** The one word a step tells the process; its gateways name each of them. */
public enum RequestOutcome {
    /** Registration: the request is complete. */
    ACCEPT,
    /** Registration: something has to be corrected first. */
    CORRECT,
    /** Registration: it was answered at once. */
    ON_THE_SPOT,
    /** The applicant has corrected. */
    CORRECTED,
    /** Drafting: the reply goes to review. */
    SUBMIT,
    /** Drafting: a third party has to be asked first. */
    CONSULT,
    /** Drafting: it is not this unit's matter. */
    SEND_BACK,
    APPROVE, RETURN, REJECT,
    /** Signed, and a third party that objected must be told of the decision first. */
    OVERRIDE,
    /** All letters of the step count as sent. */
    SENT,
    /** A letter of the step, or an opinion, is still missing. */
    PENDING,
    /** All third parties have answered. */
    COMPLETE,
    /** The notice of an extension could not be sent in time. */
    LAPSED
}
