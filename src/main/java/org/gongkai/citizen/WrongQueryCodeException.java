package org.gongkai.citizen;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Case number and query code do not belong together, or somebody has tried too often; a Chinese sentence says so. */
public class WrongQueryCodeException extends ErrorResponseException {

    WrongQueryCodeException(HttpStatus status, String detail) {
        super(status);
        setTitle("查询失败");
        setDetail(detail);
    }
}
