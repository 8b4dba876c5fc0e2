package org.gongkai.notification;

/** Where a mail is on its way out. */
public enum MessageState {

    /** It has not been sent, and a job will try. */
    WAITING,
    /** A job is talking to the mail server, or was when the application stopped. */
    SENDING,
    /** It is not known whether the mail server took it; a person decides whether it goes out again. */
    UNCERTAIN,
    /** The mail server took it; what follows from that is not recorded yet. */
    ACCEPTED,
    /** The mail server took it, and everybody has been told. */
    SENT,
    /** It was certainly not sent and nothing tries any more; a person may let it try again. */
    FAILED,
    /** A person decided that it is not sent any more. */
    CANCELLED,
    /** No mail server was set up when it was written (未配置邮件服务器): it is kept and never sent. */
    NO_SERVER
}
