package org.gongkai.publication.process;

import java.util.HashMap;
import java.util.Map;

import org.gongkai.engine.CaseVariables;
import org.gongkai.engine.ProcessVariable;
import org.gongkai.publication.PublicationItem;

/** The contract with the diagram {@code publication-review}: its key and its variables. */
final class PublicationReviewProcess {

    static final String KEY = "publication-review";

    static final ProcessVariable<Boolean> MAJOR = ProcessVariable.flag("major");
    static final ProcessVariable<Boolean> PROACTIVE = ProcessVariable.flag("proactive");
    static final ProcessVariable<Boolean> SUPERIOR_CONSENT_NEEDED = ProcessVariable.flag("superiorConsentNeeded");
    static final ProcessVariable<Boolean> OFFLINE_CHANNELS = ProcessVariable.flag("offlineChannels");
    static final ProcessVariable<String> REVIEW_OUTCOME = ProcessVariable.text("reviewOutcome");
    static final ProcessVariable<String> JOINT_UNIT = ProcessVariable.text("jointUnit");

    private PublicationReviewProcess() {
    }

    /** The facts of an item that gateways, candidate groups and task lists read. */
    static Map<String, Object> facts(PublicationItem item, String title) {
        Map<String, Object> facts = new HashMap<>();
        CaseVariables.CASE_TITLE.put(facts, CaseVariables.plain(title));
        MAJOR.put(facts, item.isMajor());
        PROACTIVE.put(facts, item.isProactive());
        SUPERIOR_CONSENT_NEEDED.put(facts, item.isSensitive());
        OFFLINE_CHANNELS.put(facts, item.hasOfflineChannels());
        return facts;
    }
}
