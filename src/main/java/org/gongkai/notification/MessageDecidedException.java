package org.gongkai.notification;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody else has decided, or the message is or may be out (409). */
class MessageDecidedException extends ErrorResponseException {

    MessageDecidedException() {
        super(HttpStatus.CONFLICT);
        setTitle("消息状态已经变化");
        setDetail("这条消息可能已经发出，或者状态已经变化，不能这样处理。请在“消息发送”页查看最新情况，核实后再决定。");
    }
}
