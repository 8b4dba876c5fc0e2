package org.gongkai.notification;

/** A mail could not be sent. It has no cause on purpose: what mail servers answer repeats the address. */
class DeliveryFault extends RuntimeException {

    enum Kind {
        /** Certainly not sent; worth trying again. */
        TEMPORARY,
        /** Certainly not sent, and the same mail never will be. */
        PERMANENT,
        /** The mail server may have taken it. */
        UNCERTAIN
    }

    private final Kind kind;
    private final String summary;

    /** @param summary the reply code and the class of the error, no more */
    DeliveryFault(Kind kind, String summary) {
        super(summary);
        this.kind = kind;
        this.summary = summary;
    }

    Kind kind() {
        return kind;
    }

    String summary() {
        return summary;
    }
}
