package org.gongkai.notification;

import java.time.Instant;

/**
 * A mail that did not get out, in one line.
 *
 * @param recipient the address, masked
 * @param lastError a reply code and an error class, or null
 */
public record UnsentMail(String id, String caseNumber, String recipient, String subject, MailState state, int attempts, String lastError,
        Instant createdAt) {

    /** @return whether a person may let it be sent again or not at all */
    public boolean isUndecided() {
        return state == MailState.FAILED || isUncertain();
    }

    /** @return whether it may be out */
    public boolean isUncertain() {
        return state == MailState.UNCERTAIN;
    }

    public String stateName() {
        return switch (state) {
            case FAILED -> "没有发出";
            case UNCERTAIN -> "可能已经发出";
            case NO_SERVER -> "未配置邮件服务器，没有发出";
            case WAITING, SENDING -> "正在自动重试";
            case ACCEPTED, SENT -> "已发出";
            case CANCELLED -> "不再发送";
        };
    }
}
