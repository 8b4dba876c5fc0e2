package org.gongkai.citizen;

import org.springframework.stereotype.Service;

/** The code that comes with a case number, with which a citizen follows his or her case; only its hash is kept. */
@Service
public class QueryCodes {

    /** @return a new code for a case, in the case's transaction; shown once */
    public String issue(String caseNumber) {
        throw new UnsupportedOperationException("citizen");
    }

    /**
     * Lets somebody pass who knows the code of a case.
     *
     * @param client the address the request comes from
     * @throws WrongQueryCodeException when case or code is wrong, without telling which (404), or after too many tries (429)
     */
    public void require(String caseNumber, String code, String client) {
        throw new UnsupportedOperationException("citizen");
    }
}
