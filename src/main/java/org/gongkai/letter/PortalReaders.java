package org.gongkai.letter;

import java.util.Optional;

/** Whom to tell that a letter lies on the portal; each domain answers for its own cases. */
@FunctionalInterface
public interface PortalReaders {

    /**
     * @param party as in {@link Addressee}
     * @return empty when it is no case of this domain, or this party is not told
     */
    Optional<PortalReader> find(String caseNumber, String party);
}
