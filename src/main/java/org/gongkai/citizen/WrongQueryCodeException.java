package org.gongkai.citizen;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Case number and query code do not belong together, or somebody has tried too often; a Chinese sentence says so. */
public class WrongQueryCodeException extends ErrorResponseException {

    WrongQueryCodeException(HttpStatus status, String detail) {
        super(status);
        setTitle("查询失败");
        setDetail(detail);
    }

    static WrongQueryCodeException wrong() {
        return new WrongQueryCodeException(HttpStatus.NOT_FOUND, "案件编号或者查询码不正确，请对照回执核对后重试。");
    }

    static WrongQueryCodeException tooOften(Duration wait) {
        var tooOften = new WrongQueryCodeException(HttpStatus.TOO_MANY_REQUESTS,
                "输错的次数过多，请在%s后再试。查询码遗失的，请携带有效证件到政务公开办公室查询。".formatted(Waiting.words(wait)));
        Waiting.tell(tooOften, wait);
        return tooOften;
    }
}
