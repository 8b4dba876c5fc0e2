package org.gongkai.casefile;

import java.util.Optional;

/** What a domain puts into the machine-readable record of a case that is exported, beside what every case has. */
public interface CaseFacts {

    /**
     * The facts of one domain.
     *
     * @param name the field under which they stand, e.g. {@code publication}
     * @param facts a record or map that is written as JSON; the names of its fields stay as they are
     */
    record Facts(String name, Object facts) {
    }

    /**
     * @param full whether whoever exports handles the case ({@link Cases#handles}) and so reads who the citizens in it are; to
     *        others they are masked or left out as on the page of the case
     * @return the facts, empty when the case is none of this domain's; whoever calls this has asked who exports
     */
    Optional<Facts> of(String caseNumber, boolean full);
}
