package org.gongkai.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An input that cannot be accepted: one Chinese sentence for each field at fault (400). Nothing has been saved. */
public class InvalidInputException extends ErrorResponseException {

    private final Map<String, String> errors;

    /** @param errors what is wrong, by field name; never empty */
    public InvalidInputException(Map<String, String> errors) {
        super(HttpStatus.BAD_REQUEST, problem(errors), null);
        this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    public InvalidInputException(String field, String message) {
        this(Map.of(field, message));
    }

    /** @return what is wrong, by field name, in the order it was found */
    public Map<String, String> errors() {
        return errors;
    }

    private static ProblemDetail problem(Map<String, String> errors) {
        var problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle("提交的内容有误");
        problem.setDetail(String.join(" ", errors.values()));
        problem.setProperty("errors", errors);
        return problem;
    }
}
