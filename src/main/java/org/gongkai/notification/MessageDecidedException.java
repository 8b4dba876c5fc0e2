package org.gongkai.notification;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody else has decided, or the mail went out after all (409). */
class MessageDecidedException extends ErrorResponseException {

    MessageDecidedException() {
        super(HttpStatus.CONFLICT);
        setTitle("邮件状态已经变化");
        setDetail("这封邮件的状态已经变化，现在不需要处理。请返回列表查看最新情况。");
    }
}
