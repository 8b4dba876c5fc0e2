package org.gongkai.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such case, or none that this person may see (404 without telling which). */
public class CaseNotFoundException extends ErrorResponseException {

    public CaseNotFoundException(String caseNumber) {
        super(HttpStatus.NOT_FOUND);
        setTitle("没有找到案件");
        setDetail("没有编号为“" + caseNumber + "”的案件，或者您无权查看。请核对编号。");
    }
}
