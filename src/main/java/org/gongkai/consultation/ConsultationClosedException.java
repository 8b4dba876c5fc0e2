package org.gongkai.consultation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An opinion that comes after the last day (409); the sentence says until when and where the answer will be read. */
public class ConsultationClosedException extends ErrorResponseException {

    ConsultationClosedException(OpenPeriod period) {
        super(HttpStatus.CONFLICT, problem("征求意见已于 %s 24时结束，不能再提交。采纳情况公布以后，可在本页查看。".formatted(period.closesOn())), null);
    }

    private static ProblemDetail problem(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setTitle("征求意见已经结束");
        return problem;
    }
}
