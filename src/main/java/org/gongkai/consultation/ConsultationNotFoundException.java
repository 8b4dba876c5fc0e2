package org.gongkai.consultation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Nothing before the public has this number (404). It never says whether something that is being prepared has. */
public class ConsultationNotFoundException extends ErrorResponseException {

    public ConsultationNotFoundException() {
        super(HttpStatus.NOT_FOUND, problem(), null);
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有已公布的征求意见使用这个编号，请核对后重试，或者在“征求意见”列表中查找。");
        problem.setTitle("没有找到");
        return problem;
    }
}
