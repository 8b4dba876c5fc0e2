package org.gongkai.hearing.process;

import java.util.HashMap;
import java.util.Map;

import org.gongkai.engine.ProcessVariable;
import org.gongkai.hearing.Hearing;
import org.gongkai.hearing.HearingOutcome;

/** The contract with the diagram {@code hearing}: its key, its messages and its variables. */
final class HearingProcess {

    static final String KEY = "hearing";
    static final String PUBLISHED = "announcementPublished";
    static final String NOT_PUBLISHED = "announcementEnded";
    static final String MATERIALS_ARRIVED = "materialsArrived";

    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
    static final ProcessVariable<Boolean> APPLICATIONS_OPEN = ProcessVariable.flag("applicationsOpen");
    static final ProcessVariable<Boolean> ANNOUNCED = ProcessVariable.flag("announced");

    private HearingProcess() {
    }

    /** What the gateways read of a hearing. */
    static Map<String, Object> facts(Hearing hearing, HearingOutcome outcome) {
        Map<String, Object> facts = new HashMap<>();
        APPLICATIONS_OPEN.put(facts, hearing.isApplicationsOpen());
        ANNOUNCED.put(facts, hearing.getNotices().isAnnounced());
        OUTCOME.put(facts, outcome.code());
        return facts;
    }
}
