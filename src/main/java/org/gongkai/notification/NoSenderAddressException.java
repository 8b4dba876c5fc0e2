package org.gongkai.notification;

/** A mail server is set up, but not the address the bureau writes from. */
class NoSenderAddressException extends RuntimeException {

    NoSenderAddressException() {
        super("已配置邮件服务器（spring.mail.host），但没有配置有效的发件人地址。" + System.lineSeparator()
                + "A mail server is configured (spring.mail.host), but no valid sender address.");
    }
}
