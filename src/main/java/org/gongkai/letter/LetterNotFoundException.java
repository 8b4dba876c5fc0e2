package org.gongkai.letter;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The case has no such letter, or none that is for this reader (404). */
public class LetterNotFoundException extends ErrorResponseException {

    public LetterNotFoundException(long letterId) {
        super(HttpStatus.NOT_FOUND, new IllegalArgumentException("letter " + letterId));
        setTitle("没有这份文书");
        setDetail("没有这份文书，或者它还没有发出。");
    }
}
