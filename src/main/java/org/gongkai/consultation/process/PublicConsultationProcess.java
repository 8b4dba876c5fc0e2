package org.gongkai.consultation.process;

import org.gongkai.engine.ProcessVariable;

/** The contract with the diagram {@code public-consultation}: its key, its messages and its variable. */
final class PublicConsultationProcess {

    static final String KEY = "public-consultation";
    static final String ANNOUNCEMENT_PUBLISHED = "announcementPublished";
    static final String ANNOUNCEMENT_ENDED = "announcementEnded";

    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

    private PublicConsultationProcess() {
    }
}
