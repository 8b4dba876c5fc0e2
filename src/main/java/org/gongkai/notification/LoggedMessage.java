package org.gongkai.notification;

import java.time.Instant;

/**
 * A message on its way out of the house, in one line.
 *
 * @param recipient the address, masked
 * @param caseNumber the case it is about, null for a digest of several
 * @param lastError a reply code and an error class, or null
 * @param sentAt when a mail server or gateway took it, or null
 * @param decidedBy the account of whoever decided about it after it had failed, or null
 */
public record LoggedMessage(String id, Channel channel, String caseNumber, String recipient, String subject, MessageState state, int attempts,
        String lastError, Instant createdAt, Instant sentAt, String decidedBy, Instant decidedAt) {

    /** @return whether a person may let it be sent again or not at all */
    public boolean isUndecided() {
        return state == MessageState.FAILED || isUncertain();
    }

    /** @return whether it may be out */
    public boolean isUncertain() {
        return state == MessageState.UNCERTAIN;
    }

    public String stateName() {
        return switch (state) {
            case FAILED -> "没有发出";
            case UNCERTAIN -> "可能已经发出";
            case NO_SERVER -> "当时没有配置这种发送方式，没有发出";
            case WAITING, SENDING -> attempts == 0 ? "等待发送" : "正在自动重试";
            case ACCEPTED, SENT -> "已发出";
            case CANCELLED -> "不再发送";
        };
    }
}
