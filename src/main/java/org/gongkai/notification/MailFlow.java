package org.gongkai.notification;

/** What this room tells its process. */
public interface MailFlow {

    /** Starts the way out of a mail, in the transaction that wrote it. */
    void begin(String mailId);
}
