package org.gongkai.complaint.process;

import org.gongkai.engine.ProcessVariable;

/** The contract with the diagram {@code complaint-handling}: its key, its variables and its messages. */
final class ComplaintHandlingProcess {

    static final String KEY = "complaint-handling";

    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    static final ProcessVariable<Boolean> LETTER_SENT = ProcessVariable.flag("letterSent");

    static final String COMPLAINT_WITHDRAWN = "complaintWithdrawn";
    static final String REPORT_WITHDRAWN = "reportWithdrawn";
    static final String LETTER_SENT_MESSAGE = "letterSent";

    private ComplaintHandlingProcess() {
    }
}
