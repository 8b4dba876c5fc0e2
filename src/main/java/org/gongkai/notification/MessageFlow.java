package org.gongkai.notification;

/** What this room tells its process. */
public interface MessageFlow {

    /** Starts the way out of a mail, in the transaction that wrote it. */
    void begin(String messageId);

    /** Lets the mail's job, which was given up, run at once. */
    void again(String messageId);

    /** Ends the way out. */
    void cancel(String messageId);
}
