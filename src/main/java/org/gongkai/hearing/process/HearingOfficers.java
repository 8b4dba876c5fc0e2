package org.gongkai.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongkai.engine.PublishedToModels;
import org.gongkai.hearing.HearingRouting;
import org.springframework.stereotype.Component;

/** Whom the diagram asks by name. */
@Component("hearingOfficers")
@PublishedToModels
public class HearingOfficers {

    private final HearingRouting routing;

    HearingOfficers(HearingRouting routing) {
        this.routing = routing;
    }

    /** @return the account of whoever hosts this hearing */
    public String host(DelegateExecution execution) {
        return routing.host(execution.getProcessBusinessKey());
    }

    /** @return the account of whoever writes the record of this hearing */
    public String recorder(DelegateExecution execution) {
        return routing.recorder(execution.getProcessBusinessKey());
    }
}
