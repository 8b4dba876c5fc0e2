package org.gongkai.notification;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever sets up a mail server what is missing, in place of a stack of bean names. */
class NoSenderAddressAnalyzer extends AbstractFailureAnalyzer<NoSenderAddressException> {

    private static final String ACTION = """
            请通过环境变量设置发件人地址；不使用邮件时请去掉 SPRING_MAIL_HOST：
            Set the sender's address, or remove SPRING_MAIL_HOST when no mail is to be sent:
              GONGKAI_MAIL_FROM=<one plain address, without a name>""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoSenderAddressException cause) {
        return new FailureAnalysis(cause.getMessage(), ACTION, cause);
    }
}
