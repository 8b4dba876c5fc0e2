package org.gongkai.citizen;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Too many submissions from one address (429); the sentence says how long to wait and what to do when it is urgent. */
public class TooManySubmissionsException extends ErrorResponseException {

    TooManySubmissionsException(String detail) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        setTitle("提交过于频繁");
        setDetail(detail);
    }

    TooManySubmissionsException(Duration wait) {
        this("您所在的网络地址提交次数过多，请在%s后再提交。急需办理的，请电话联系或者当面到政务公开办公室办理。".formatted(Waiting.words(wait)));
        Waiting.tell(this, wait);
    }
}
