package org.gongkai.casefile;

import java.util.Optional;

import org.gongkai.organization.Person;

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
     * @param reader who exports, already allowed to; citizens are named only to those who handle the case
     * @return the facts, empty when the case is none of this domain's
     */
    Optional<Facts> of(String caseNumber, Person reader);
}
