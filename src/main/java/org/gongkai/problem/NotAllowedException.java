package org.gongkai.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody wants to act on what is not his or hers to act on (403), with a Chinese sentence that says whose it is. */
public class NotAllowedException extends ErrorResponseException {

    public NotAllowedException(String detail) {
        super(HttpStatus.FORBIDDEN);
        setTitle("没有权限");
        setDetail(detail);
    }
}
