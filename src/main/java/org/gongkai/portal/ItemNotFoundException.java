package org.gongkai.portal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Nothing before the public has this address. It never says whether something unpublished has. */
class ItemNotFoundException extends ErrorResponseException {

    ItemNotFoundException(String detail) {
        super(HttpStatus.NOT_FOUND, problem(detail), null);
    }

    static ItemNotFoundException item() {
        return new ItemNotFoundException("没有已公开的信息使用这个索引号，请核对后重试，或者在目录中查找。");
    }

    private static ProblemDetail problem(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail);
        problem.setTitle("没有找到");
        return problem;
    }
}
