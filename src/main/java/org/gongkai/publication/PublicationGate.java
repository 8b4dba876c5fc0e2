package org.gongkai.publication;

import java.util.Optional;

/** What else must hold before an item may go out: consultation, hearing and the like say so from their own rooms. */
public interface PublicationGate {

    /** @return a Chinese sentence that says what is missing, empty when nothing stands in the way */
    Optional<String> objection(PublicationItem item);
}
