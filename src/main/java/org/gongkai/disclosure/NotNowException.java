package org.gongkai.disclosure;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What somebody wants of a request is not possible in its present state (409); a Chinese sentence says why. */
public class NotNowException extends ErrorResponseException {
    NotNowException(String detail) {
        super(HttpStatus.CONFLICT);
        setTitle("现在不能这样办理");
        setDetail(detail);
    }
}
