package org.gongkai.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** An upload that is not accepted, with a Chinese sentence that says what is accepted (400). */
public class RefusedUploadException extends ErrorResponseException {

    public RefusedUploadException(String detail) {
        super(HttpStatus.BAD_REQUEST);
        setTitle("附件不能接收");
        setDetail(detail);
    }
}
