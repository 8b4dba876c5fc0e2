package org.gongkai.citizen;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Too many submissions from one address (429); the sentence says how long to wait and what to do when it is urgent. */
public class TooManySubmissionsException extends ErrorResponseException {

    TooManySubmissionsException(String detail) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        setTitle("提交过于频繁");
        setDetail(detail);
    }
}
