package org.gongkai.hearing;

import org.gongkai.casefile.CaseNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the process asks where the hearing's row decides. */
@Service
@Transactional(readOnly = true)
public class HearingRouting {

    private final Hearings hearings;

    HearingRouting(Hearings hearings) {
        this.hearings = hearings;
    }

    /** @return the account of whoever hosts it */
    public String host(String caseNumber) {
        return hearing(caseNumber).getHostId();
    }

    /** @return the account of whoever writes the record */
    public String recorder(String caseNumber) {
        return hearing(caseNumber).getRecorderId();
    }

    private Hearing hearing(String caseNumber) {
        return hearings.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }
}
